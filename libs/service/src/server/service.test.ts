import { Body, Controller, Get, Headers, Module, Post } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { currentTrace, traceIdOf } from '@kirana/contracts';
import type { Issuer } from '@kirana/testing';
import { startIssuer } from '@kirana/testing';
import { Type } from 'class-transformer';
import { IsInt, IsString, Min, ValidateNested } from 'class-validator';
import type { Actor } from '../auth/actor.ts';
import { AuthModule } from '../auth/auth.module.ts';
import { CurrentActor, Public, Roles } from '../auth/decorators.ts';
import { checkIfMatch } from '../concurrency/etag.ts';
import { createLogger } from '../logging/logger.ts';
import type { RunningService } from './service.ts';
import { bootstrapService } from './service.ts';
import { MayBeLeftOut } from '../validation/may-be-left-out.ts';

class Line {
  @IsString() listingId!: string;
  @IsInt() @Min(1) units!: number;
}

class Cart {
  @ValidateNested({ each: true }) @Type(() => Line) lines!: Line[];
  @MayBeLeftOut() @IsInt() daysLeft?: number;
}

class OutOfStock extends Error {
  readonly code = 'out-of-stock';
}

@Controller('v1')
class Shop {
  @Get('open') @Public() open() {
    return { traceId: traceIdOf(currentTrace()) };
  }

  @Get('me') me(@CurrentActor() actor: Actor) {
    return actor;
  }

  @Post('carts') @Roles('retailer') cart(@Body() { lines, daysLeft = 7 }: Cart) {
    return { lines: lines.length, daysLeft, traceId: traceIdOf(currentTrace()) };
  }

  @Get('versioned') @Public() versioned(@Headers('if-match') ifMatch?: string) {
    checkIfMatch(ifMatch, 3);
    return {};
  }

  @Get('broken') @Public() broken() {
    throw new Error('the secret inside');
  }

  @Get('stock') @Public() stock() {
    throw new OutOfStock('none left');
  }
}

let issuer: Issuer;
let service: RunningService;

beforeAll(async () => {
  issuer = await startIssuer();
  @Module({
    imports: [AuthModule.forRoot({ jwksUrl: issuer.jwksUrl, tokenIssuer: issuer.issuer })],
    controllers: [Shop],
  })
  class Root {}
  service = await bootstrapService({
    name: 'shop',
    module: Root,
    config: { port: 0, host: '127.0.0.1', logLevel: 'fatal' },
    logger: createLogger('shop', 'silent'),
    openapi: { title: 'Shop', description: 'A test' },
    errors: { 'out-of-stock': { status: 409, title: 'Nothing left' } },
    probes: [{ name: 'shelf', check: () => true }],
    // As services do that take uploads.
    plugins: (fastify) => {
      fastify.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    },
  });
});

afterAll(async () => {
  await service.stop();
  await issuer.stop();
});

const ask = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(`${service.url}${path}`, init);
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
};
const asRetailer = async (body?: unknown) => ({
  method: 'POST',
  headers: {
    authorization: `Bearer ${await issuer.token({ role: 'retailer', shopId: 'shp_1' })}`,
    'content-type': 'application/json',
  },
  body: JSON.stringify(body),
});

describe('a service', () => {
  it('lets nobody in without a token, unless the operation is public', async () => {
    const refused = await ask('/v1/me');
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect((await ask('/v1/open')).status).toBe(200);
  });

  it('takes the actor from a valid token, and refuses expired or foreign ones', async () => {
    const bearer = async (options?: object) => ({
      headers: {
        authorization: `Bearer ${await issuer.token({ role: 'seller', sellerId: 'sel_1' }, options)}`,
      },
    });
    expect((await ask('/v1/me', await bearer())).body).toMatchObject({
      role: 'seller',
      sellerId: 'sel_1',
    });
    expect((await ask('/v1/me', await bearer({ expiresIn: -10 }))).status).toBe(401);
    expect((await ask('/v1/me', await bearer({ audience: 'other' }))).status).toBe(401);
    expect((await ask('/v1/me', { headers: { authorization: 'Bearer a.b.c' } })).status).toBe(401);
  });

  it('keeps an operation to the roles it names', async () => {
    const headers = { authorization: `Bearer ${await issuer.token({ role: 'seller' })}` };
    const refused = await ask('/v1/carts', { method: 'POST', headers });
    expect(refused).toMatchObject({
      status: 403,
      body: { type: 'https://kirana.example/problems/forbidden' },
    });
  });

  it('names every wrong field of a body, its value and what was expected', async () => {
    const refused = await ask(
      '/v1/carts',
      await asRetailer({ lines: [{ listingId: 'a', units: 0, x: 1 }] }),
    );
    expect(refused.status).toBe(400);
    expect(refused.body['errors']).toEqual([
      { path: 'lines[0].x', value: 1, expected: 'property x should not exist' },
      { path: 'lines[0].units', value: 0, expected: 'units must not be less than 1' },
    ]);
  });

  it('takes null for left out where a property need not be there, and nothing else', async () => {
    const given = async (daysLeft: unknown) => {
      const { status, body } = await ask('/v1/carts', await asRetailer({ lines: [], daysLeft }));
      return status === 201 ? body['daysLeft'] : status;
    };
    expect([await given(3), await given(undefined), await given(null)]).toEqual([3, 7, 7]);
    expect([await given('3'), await given({})]).toEqual([400, 400]);
  });

  it('refuses a body of a kind that nobody parses where a class is expected, and lives on', async () => {
    const { method, headers } = await asRetailer();
    const form = { method, headers: { ...headers, 'content-type': 'multipart/form-data' } };
    const refused = await ask('/v1/carts', { ...form, body: '{"lines":[]}' });
    expect(refused).toMatchObject({
      status: 415,
      body: { title: 'This kind of body is not taken here' },
    });
    expect((await ask('/v1/open')).status).toBe(200);
  });

  it('refuses a body that is no JSON, or too large, with a problem', async () => {
    const { method, headers } = await asRetailer();
    expect(await ask('/v1/carts', { method, headers, body: '{' })).toMatchObject({ status: 400 });
    const large = await ask('/v1/carts', {
      method,
      headers,
      body: JSON.stringify('x'.repeat(2_000_000)),
    });
    expect(large).toMatchObject({ status: 413, body: { title: 'The request is too large' } });
  });

  it('keeps the trace of the caller through the body into the handler', async () => {
    const init = await asRetailer({ lines: [{ listingId: 'a', units: 1 }] });
    const traceparent = `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01`;
    const answer = await ask('/v1/carts', { ...init, headers: { ...init.headers, traceparent } });
    expect(answer).toMatchObject({ status: 201, body: { lines: 1, traceId: 'ab'.repeat(16) } });
  });

  it('answers a known error by its code, and says nothing of an unknown one', async () => {
    expect(await ask('/v1/stock')).toMatchObject({ status: 409, body: { title: 'Nothing left' } });
    const broken = await ask('/v1/broken');
    expect(broken.status).toBe(500);
    expect(JSON.stringify(broken.body)).not.toContain('secret');
  });

  it('checks If-Match against the version', async () => {
    const ifMatch = (tag: string) => ask('/v1/versioned', { headers: { 'if-match': tag } });
    expect([
      (await ifMatch('"3"')).status,
      (await ifMatch('"2"')).status,
      (await ifMatch('x')).status,
    ]).toEqual([200, 412, 400]);
  });

  it('tells its health, metrics and OpenAPI', async () => {
    expect((await ask('/health/live')).body).toMatchObject({ service: 'shop', status: 'live' });
    expect((await ask('/health/ready')).body).toMatchObject({
      parts: { shelf: 'up', 'sign-in-keys': 'up' },
    });
    expect((await ask('/docs-json')).body['paths']).toHaveProperty('/v1/carts');
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    expect(metrics).toMatch(/duration_seconds_count\{[^}]*route="\/v1\/me",status="401"/);
    expect((await fetch(`${service.url}/docs`)).status).toBe(200);
  });

  it('goes on serving for a while after it was told to stop, and says that it is not ready', async () => {
    @Module({ controllers: [Shop] })
    class Alone {}
    const leaving = await bootstrapService({
      name: 'leaving',
      module: Alone,
      config: { port: 0, host: '127.0.0.1', logLevel: 'fatal', drainMs: 1_500 },
      logger: createLogger('leaving', 'silent'),
      openapi: { title: 'Leaving', description: 'A test' },
    });
    const statusOf = async (path: string) => (await fetch(`${leaving.url}${path}`)).status;
    expect(await statusOf('/health/ready')).toBe(200);
    const stopped = leaving.stop();
    expect([await statusOf('/health/ready'), await statusOf('/v1/open')]).toEqual([503, 200]);
    await stopped;
    await expect(statusOf('/v1/open')).rejects.toThrow('fetch failed');
  });
});
