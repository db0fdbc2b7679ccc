import { Controller, Get, Module } from '@nestjs/common';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Issuer } from '@kirana/testing';
import { startIssuer } from '@kirana/testing';
import { AuthModule } from '../auth/auth.module.ts';
import { Public } from '../auth/decorators.ts';
import { createLogger } from '../logging/logger.ts';
import type { RunningService, ServiceConfig } from '../server/service.ts';
import { bootstrapService } from '../server/service.ts';

@Controller('v1')
class Shop {
  @Get('open') @Public() open() {
    return {};
  }

  @Get('mine') mine() {
    return {};
  }
}

const running: { service?: RunningService; issuer?: Issuer } = {};
afterEach(async () => {
  await running.service?.stop();
  await running.issuer?.stop();
});

async function aService(limits: Partial<ServiceConfig>) {
  const issuer = await startIssuer();
  const auth = AuthModule.forRoot({ jwksUrl: issuer.jwksUrl, tokenIssuer: issuer.issuer });
  class Root {}
  Module({ imports: [auth], controllers: [Shop] })(Root);
  const service = await bootstrapService({
    name: 'limited',
    module: Root,
    config: { port: 0, host: '127.0.0.1', logLevel: 'fatal', ...limits },
    logger: createLogger('limited', 'fatal'),
    openapi: { title: 'Limited', description: 'In a test' },
  });
  Object.assign(running, { service, issuer });
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${service.url}${path}`, { headers });
  return { issuer, get };
}

const statuses = (answers: readonly Response[]): number[] => answers.map(({ status }) => status);

async function times(n: number, ask: () => Promise<Response>): Promise<Response[]> {
  const answers: Response[] = [];
  for (let at = 0; at < n; at += 1) answers.push(await ask());
  return answers;
}

describe('the limit of an address', () => {
  it('answers what is too much by a problem that says when to come back', async () => {
    const { get } = await aService({ requestsPerAddress: 2 });
    const answers = await times(3, () => get('/v1/open'));
    expect(statuses(answers)).toEqual([200, 200, 429]);
    const refused = answers[2] as Response;
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({
      type: 'https://kirana.example/problems/too-many-requests',
      status: 429,
    });
  });

  it('never keeps supervisors and scrapers out, and tells them of it', async () => {
    const { get } = await aService({ requestsPerAddress: 1 });
    await times(2, () => get('/v1/open'));
    const answers = await times(3, () => get('/health/live'));
    expect(statuses(answers)).toEqual([200, 200, 200]);
    const metrics = await (await get('/metrics')).text();
    expect(metrics).toMatch(/http_requests_over_limit_total\{by="address",[^}]*\} 1/);
  });

  it('believes what a caller says of its address only where it comes through a trusted proxy', async () => {
    const { get } = await aService({ requestsPerAddress: 1 });
    const forged = await times(2, () => get('/v1/open', { 'x-forwarded-for': '203.0.113.9' }));
    const other = await get('/v1/open', { 'x-forwarded-for': '203.0.113.10' });
    expect(statuses([...forged, other])).toEqual([200, 429, 429]);
  });

  it('counts who is behind a trusted proxy, by the address the proxy saw', async () => {
    const { get } = await aService({ requestsPerAddress: 1, trustedProxies: ['127.0.0.1'] });
    const from = (address: string) => get('/v1/open', { 'x-forwarded-for': `9.9.9.9, ${address}` });
    const answers = [
      await from('203.0.113.1'),
      await from('203.0.113.2'),
      await from('203.0.113.1'),
    ];
    expect(statuses(answers)).toEqual([200, 200, 429]);
  });

  it('counts all addresses of one IPv6 network as one', async () => {
    const { get } = await aService({ requestsPerAddress: 1, trustedProxies: ['127.0.0.1'] });
    const from = (address: string) => get('/v1/open', { 'x-forwarded-for': address });
    const answers = [
      await from('2001:db8::1'),
      await from('2001:db8::2'),
      await from('2001:db8:1::1'),
    ];
    expect(statuses(answers)).toEqual([200, 429, 200]);
  });
});

describe('the limit of an account', () => {
  it('counts the account and no other, and only by a token that is valid', async () => {
    const { get, issuer } = await aService({ requestsPerAccount: 1 });
    const bearer = async (accountId: string) => ({
      authorization: `Bearer ${await issuer.token({ role: 'retailer', accountId })}`,
    });
    const [one, two] = [await bearer('acc_1'), await bearer('acc_2')];
    const answers = [
      await get('/v1/mine', one),
      await get('/v1/mine', one),
      await get('/v1/mine', two),
      await get('/v1/mine', { authorization: 'Bearer forged' }),
    ];
    expect(statuses(answers)).toEqual([200, 429, 200, 401]);
  });
});
