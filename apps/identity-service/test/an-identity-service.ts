import {
  createDynamo,
  dropTables,
  provisionTables,
  TABLES,
  VersionedTable,
} from '@kirana/dynamodb';
import type { TableDefinition } from '@kirana/dynamodb';
import { createLogger } from '@kirana/service';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import { identityConfig } from '../src/config.ts';
import { startIdentityService } from '../src/identity-service.ts';

/** A phone that may sign in as admin and analyst. */
export const OPERATOR_PHONE = '+919000000001';
const OWN = Object.values(TABLES as Record<string, TableDefinition>).filter(
  ({ owner }) => owner === 'identity-service',
);
let phones = 0;
export const freshPhone = (): string => `97${String((phones += 1)).padStart(8, '0')}`;

interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read what they expect to be there
  readonly body: any;
}

interface Asking {
  readonly token?: string;
  readonly body?: object;
  readonly ifMatch?: string;
  /** Idempotency-Key. */
  readonly key?: string;
}

/** The service over tables of its own, what it wrote to its log, and quick ways to call it. */
export async function anIdentityService(settings: Readonly<Record<string, string>> = {}) {
  const stack = stackEndpoints();
  const lines: Record<string, unknown>[] = [];
  const logger = createLogger('identity-service', 'info', {
    write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>),
  });
  process.env['AWS_ACCESS_KEY_ID'] ??= stack.awsCredentials.accessKeyId;
  process.env['AWS_SECRET_ACCESS_KEY'] ??= stack.awsCredentials.secretAccessKey;
  const config = identityConfig({
    PORT: '0',
    DYNAMODB_ENDPOINT: stack.dynamodbEndpoint,
    TABLE_PREFIX: `${uniqueName()}-`,
    TOKEN_ISSUER: 'https://identity.test',
    STAFF_PHONES: OPERATOR_PHONE,
    ...settings,
  });
  const dynamo = createDynamo({ ...config, credentials: stack.awsCredentials });
  await provisionTables(dynamo, OWN);
  const service = await startIdentityService(config, logger);

  async function call(
    operation: string,
    { token, body, ifMatch, key }: Asking = {},
  ): Promise<Answer> {
    const [method = '', path = ''] = operation.split(' ');
    const response = await fetch(`${service.url}${path}`, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(ifMatch ? { 'if-match': ifMatch } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  }

  /** Asks for a code, reads it from the log, and signs in. */
  async function signIn(phone: string, role = 'seller', staffOf?: string): Promise<Answer> {
    await call('POST /v1/sign-in/codes', { body: { phone, role } });
    const sent = lines.filter((line) => line['signInCode']).at(-1);
    const code = String(sent?.['signInCode']);
    const body = { phone, role, code, ...(staffOf ? { staffOf } : {}) };
    return call('POST /v1/sign-in/tokens', { body });
  }

  /** Lets a phone ask for another code at once. */
  async function forgetCode(phone: string, role = 'seller'): Promise<void> {
    const codes = new VersionedTable(dynamo, TABLES.signIns);
    const key = { phoneAndRole: `+91${phone} ${role}` };
    const found = await codes.get(key);
    if (found) await codes.delete(key, found.version);
  }

  return {
    url: service.url,
    dynamo,
    lines,
    call,
    signIn,
    forgetCode,
    stop: async () => {
      await service.stop();
      await dropTables(dynamo, OWN);
      dynamo.close();
    },
  };
}
