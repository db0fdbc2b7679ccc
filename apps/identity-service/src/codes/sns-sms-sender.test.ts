import { createHash, createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Phone } from '@kirana/domain';
import { ProblemError } from '@kirana/service';
import { SnsSmsSender } from './sns-sms-sender.ts';

const SECRET = 'a secret of nobody';
const PHONE = '+919876543210' as Phone;

interface Asked {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Answers as Amazon SNS does, and keeps what it was asked. */
const asked: Asked[] = [];
const fake = { status: 200 };
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += String(chunk)));
  request.on('end', () => {
    asked.push({ headers: request.headers, body });
    const result = '<PublishResult><MessageId>m-1</MessageId></PublishResult>';
    response
      .writeHead(fake.status, { 'content-type': 'text/xml' })
      .end(`<PublishResponse>${result}</PublishResponse>`);
  });
});

let sender: SnsSmsSender;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env['AWS_ACCESS_KEY_ID'] = 'AKIDTEST';
  process.env['AWS_SECRET_ACCESS_KEY'] = SECRET;
  sender = new SnsSmsSender({
    region: 'ap-south-1',
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    senderId: 'KIRANA',
    entityId: '1101',
    codeTemplateId: '1107',
    invitationTemplateId: '1108',
  });
});
afterAll(() => void server.close());

const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Signature Version 4 over the request as it arrived (AWS: "Create a signed AWS API request"). */
function signatureOf({ headers, body }: Asked, signedHeaders: string): string {
  const date = String(headers['x-amz-date']);
  const scope = `${date.slice(0, 8)}/ap-south-1/sns/aws4_request`;
  const lines = signedHeaders.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = ['POST', '/', '', lines.join(''), signedHeaders, sha256(body)].join('\n');
  const key = ['ap-south-1', 'sns', 'aws4_request'].reduce<Buffer>(
    hmac,
    hmac(`AWS4${SECRET}`, date.slice(0, 8)),
  );
  return hmac(key, ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n')).toString('hex');
}

describe('a code by Amazon SNS', () => {
  it('goes to the phone, under the ids that Indian operators ask for', async () => {
    await sender.send(PHONE, '123456');
    const form = new URLSearchParams(asked.at(-1)?.body);
    expect(form.get('Action')).toBe('Publish');
    expect(form.get('PhoneNumber')).toBe(PHONE);
    expect(form.get('Message')).toContain('123456');
    const values = [...form.values()];
    expect(values).toEqual(
      expect.arrayContaining(['Transactional', 'KIRANA', '1101', '1107', 'AWS.MM.SMS.EntityId']),
    );
  });

  it('is asked for by a request that is signed', async () => {
    await sender.invite(PHONE, 'sel_1');
    const last = asked.at(-1) as Asked;
    const [, signedHeaders = '', signature] =
      /SignedHeaders=([^,]+), ?Signature=(\w+)/.exec(last.headers.authorization ?? '') ?? [];
    expect(signature).toBe(signatureOf(last, signedHeaders));
    expect(last.headers.authorization).toContain('Credential=AKIDTEST/');
  });

  it('that cannot be sent is a 503 that says nothing of the provider', async () => {
    fake.status = 403;
    const refusal = await sender.send(PHONE, '123456').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ProblemError);
    expect((refusal as ProblemError).problem).toEqual({
      type: 'https://kirana.example/problems/sms-unavailable',
      title: 'The message cannot be sent at the moment: ask again',
      status: 503,
    });
  });
});
