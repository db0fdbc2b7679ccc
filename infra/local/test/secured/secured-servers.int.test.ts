import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createKafka, provisionTopics, Publisher, readTopic } from '@kirana/kafka';
import type { KafkaLogin, KafkaSecurity } from '@kirana/kafka';
import { eventually, selfSigned } from '@kirana/testing';
import { createWarehouse } from '@kirana/warehouse';
import { bindServer, toolchain } from '../../src/parts/bind.ts';
import type { ServerPart } from '../../src/parts/part.ts';
import { startPart } from '../../src/parts/start-part.ts';
import { ThrowawayStack } from '../throwaway-stack.ts';
import { securedKafka } from './secured-kafka.ts';
import { securedPostgres } from './secured-postgres.ts';

jest.setTimeout(240_000);

const stack = new ThrowawayStack(8000);
const identity = selfSigned();
const ca = identity.certificate;
const stranger = selfSigned('stranger').certificate;
const login = { username: 'kirana', password: 'only-over-tls' };

const start = async (part: ServerPart): Promise<unknown> =>
  startPart(stack.profile, bindServer(stack.profile, part, await toolchain(() => undefined)));
afterAll(() => stack.remove());

describe('Kafka behind TLS and SCRAM', () => {
  const brokers = [`127.0.0.1:${stack.profile.ports.kafka}`];
  const client = (security: { ca: string; login?: KafkaLogin }) =>
    createKafka({ brokers, clientId: 'secured', security: { tls: true, ...security } });
  const asKirana = client({ ca, login: { mechanism: 'scram-sha-512', ...login } });
  const topic = { name: 'secured', partitions: 1, compacted: false };

  beforeAll(async () => {
    await start(securedKafka(identity, login));
    await eventually(() => provisionTopics(asKirana, [topic]).then(() => true), {
      timeoutMs: 60_000,
      describe: 'the secured broker takes topics',
    });
  });

  it('is published to and read from with the settings alone', async () => {
    const publisher = new Publisher(asKirana);
    await publisher.publish(topic.name, [{ key: 'a', value: 'over TLS' }]);
    await publisher.close();
    const values: string[] = [];
    await readTopic(asKirana, topic.name, ({ value }) => void values.push(String(value)));
    expect(values).toEqual(['over TLS']);
  });

  it('refuses a wrong password', async () => {
    const wrong = { mechanism: 'scram-sha-512', username: 'kirana', password: 'guess' } as const;
    const admin = client({ ca, login: wrong }).client.admin();
    await expect(admin.connect()).rejects.toThrow(/authentication failed/i);
  });

  it('is not spoken to by a client that does not know its certificate', async () => {
    const said: string[] = [];
    const log = (_level: string, message: string, facts: object) =>
      void said.push(`${message} ${JSON.stringify(facts)}`);
    const security = { tls: true, ca: stranger, login: { mechanism: 'scram-sha-512', ...login } };
    const kafka = createKafka({ brokers, clientId: 'x', log, security: security as KafkaSecurity });
    const admin = kafka.client.admin();
    // It would go on trying: a broker that restarts may come back with the right one.
    void admin.connect().catch(() => undefined);
    await eventually(() => said.some((line) => /certificate/i.test(line)), {
      timeoutMs: 30_000,
      describe: 'the client refuses the certificate',
    });
    void admin.disconnect();
  });

  it('never sends a login in plain text', () => {
    const secure = { tls: false, login: { mechanism: 'scram-sha-512', ...login } } as const;
    expect(() => createKafka({ brokers, clientId: 'x', security: secure })).toThrow(/needs TLS/);
  });
});

describe('Postgres behind TLS and SCRAM', () => {
  const address = `127.0.0.1:${stack.profile.ports.postgres}/kirana`;
  const ask = async (url: string, authority: string | undefined): Promise<unknown> => {
    const security = authority ? { tls: true, ca: authority } : undefined;
    const warehouse = createWarehouse({ url, schema: 'public', security });
    const asked = warehouse.query('SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()');
    return asked
      .then(
        ([row]) => row,
        (error: Error) => error.message,
      )
      .finally(() => warehouse.close());
  };
  const url = `postgres://kirana:${encodeURIComponent(login.password)}@${address}`;

  beforeAll(() => start(securedPostgres(identity, login.password)));

  it('answers over TLS to who knows the password', async () => {
    expect(await ask(url, ca)).toEqual({ ssl: true });
  });

  it('refuses a wrong password, a connection without TLS, and a certificate we do not know', async () => {
    expect(await ask(`postgres://kirana:guess@${address}`, ca)).toMatch(/password/);
    expect(await ask(url, undefined)).toMatch(/no encryption|pg_hba/);
    expect(await ask(url, stranger)).toMatch(/certificate/);
  });
});
