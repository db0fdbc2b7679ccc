import { afterAll, describe, expect, it } from '@jest/globals';
import { TOPICS } from '@kirana/contracts';
import { newId } from '@kirana/domain';
import { createDynamo, dropTables, provisionTables, TABLES } from '@kirana/dynamodb';
import { createKafka, Publisher, provisionTopics } from '@kirana/kafka';
import { createLogger } from '@kirana/service';
import {
  changeEventOf,
  eventually,
  stackEndpoints,
  startIssuer,
  uniqueName,
} from '@kirana/testing';
import { sellerServiceConfig } from '../config.ts';
import { Profiles } from '../profiles/profiles.ts';
import { startSellerService } from '../seller-service.ts';

const stack = stackEndpoints();
process.env['AWS_ACCESS_KEY_ID'] ??= stack.awsCredentials.accessKeyId;
process.env['AWS_SECRET_ACCESS_KEY'] ??= stack.awsCredentials.secretAccessKey;
const issuer = await startIssuer();
const prefix = `${uniqueName()}-`;
const config = sellerServiceConfig({
  PORT: '0',
  DYNAMODB_ENDPOINT: stack.dynamodbEndpoint,
  KAFKA_BROKERS: stack.kafkaBrokers.join(','),
  TABLE_PREFIX: prefix,
  TOPIC_PREFIX: prefix,
  JWKS_URL: issuer.jwksUrl,
  TOKEN_ISSUER: issuer.issuer,
});
const dynamo = createDynamo(config);
await provisionTables(dynamo, [TABLES.sellers]);
const kafka = createKafka({
  brokers: stack.kafkaBrokers,
  clientId: 'closures-test',
  topicPrefix: prefix,
});
await provisionTopics(kafka);
const service = await startSellerService(config, createLogger('seller-service', 'silent'));
const publisher = new Publisher(kafka);
afterAll(async () => {
  await publisher.close();
  await service.stop();
  await issuer.stop();
  await dropTables(dynamo, [TABLES.sellers]);
  dynamo.close();
});

const AT = '2026-11-23T07:00:00.000Z';
const closureOf = (sellerId: string | null) =>
  changeEventOf('closure', 'create', null, {
    accountId: newId('acc'),
    role: sellerId ? 'seller' : 'retailer',
    sellerId,
    shopId: sellerId ? null : newId('shp'),
    version: 1,
    createdAt: AT,
    updatedAt: AT,
  });

describe('a seller whose owner deleted the account', () => {
  it('names nobody to ask for any more and sells nothing; the firm stays', async () => {
    const profiles = new Profiles(dynamo);
    const sellerId = newId('sel');
    const request = {
      tradeName: 'Sharma Traders',
      gstin: '29AAGCB7383J1Z4',
      fssai: null,
      pincode: '560002',
      areasServed: ['560'],
      deliveryDays: [1],
      minimumOrderPaise: 0,
      paymentTerms: 'prepaid' as const,
      contactName: 'Asha Sharma',
    };
    await profiles.write(sellerId, request, undefined);
    const events = [closureOf(null), closureOf(sellerId), closureOf(newId('sel'))];
    await publisher.publish(
      TOPICS.closure,
      events.map((event) => ({ key: event.subject, value: JSON.stringify(event), headers: {} })),
    );
    const closed = await eventually(
      async () => {
        const profile = await profiles.own(sellerId);
        return profile.status === 'paused' ? profile : null;
      },
      { timeoutMs: 60_000, describe: 'The profile to be closed' },
    );
    expect(closed).toMatchObject({ tradeName: 'Sharma Traders', gstin: '29AAGCB7383J1Z4' });
    expect(closed).not.toHaveProperty('contactName');
  });
});
