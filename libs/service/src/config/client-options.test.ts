import { describe, expect, it } from '@jest/globals';
import { kafkaOf, searchOf, warehouseOf } from './client-options.ts';
import { loadConfig } from './load-config.ts';
import {
  dynamoSettings,
  kafkaSettings,
  searchSettings,
  warehouseSettings,
} from './shared-settings.ts';

const kafka = (env: object) => kafkaOf(loadConfig(kafkaSettings, { KAFKA_BROKERS: 'b:1', ...env }));
const search = (env: object) =>
  searchOf(loadConfig(searchSettings, { OPENSEARCH_URL: 'https://s', ...env }));
const warehouse = (env: object) =>
  warehouseOf(loadConfig(warehouseSettings, { WAREHOUSE_URL: 'redshift://u@w/k', ...env }));

describe('clients by configuration only', () => {
  it('are plain where nothing is said', () => {
    expect(kafka({})).toEqual({ brokers: ['b:1'], topicPrefix: '' });
    expect(search({}).security).toEqual({});
    expect(warehouse({})).toEqual({ url: 'redshift://u@w/k', schema: 'public' });
  });

  it('take TLS and logins from variables alone', () => {
    const scram = { KAFKA_LOGIN: 'scram-sha-512', KAFKA_USERNAME: 'k', KAFKA_PASSWORD: 'p' };
    expect(kafka({ KAFKA_TLS: 'true', ...scram }).security).toEqual({
      tls: true,
      login: { mechanism: 'scram-sha-512', username: 'k', password: 'p' },
    });
    expect(kafka({ KAFKA_TLS: 'true', KAFKA_LOGIN: 'msk-iam' }).security?.login).toEqual({
      mechanism: 'msk-iam',
      region: 'ap-south-1',
    });
    expect(search({ OPENSEARCH_LOGIN: 'sigv4', AWS_REGION: 'x-1' }).security.login).toEqual({
      kind: 'sigv4',
      region: 'x-1',
      service: 'es',
    });
    const redshift = { WAREHOUSE_LOGIN: 'redshift-iam', WAREHOUSE_WORKGROUP: 'kirana' };
    expect(warehouse({ WAREHOUSE_TLS: 'true', ...redshift }).security?.login).toEqual({
      kind: 'redshift-iam',
      region: 'ap-south-1',
      workgroup: 'kirana',
    });
  });

  it('are refused with the name of what a login lacks, or would send in plain text', () => {
    expect(() => kafka({ KAFKA_TLS: 'true', KAFKA_LOGIN: 'scram-sha-256' })).toThrow(
      /KAFKA_USERNAME/,
    );
    expect(() => kafka({ KAFKA_LOGIN: 'msk-iam' })).toThrow(/KAFKA_TLS/);
    expect(() => search({ OPENSEARCH_LOGIN: 'basic' })).toThrow(/OPENSEARCH_USERNAME/);
    expect(() => warehouse({ WAREHOUSE_LOGIN: 'rds-iam' })).toThrow(/WAREHOUSE_TLS/);
    expect(() => kafka({ KAFKA_CA_FILE: '/nowhere.pem' })).toThrow(/KAFKA_CA_FILE=\/nowhere.pem/);
  });

  it('try DynamoDB again as often and in the way that is said', () => {
    const env = { AWS_RETRY_MODE: 'adaptive', AWS_MAX_ATTEMPTS: '7' };
    expect(loadConfig(dynamoSettings, env)).toMatchObject({
      retryMode: 'adaptive',
      maxAttempts: 7,
    });
  });
});
