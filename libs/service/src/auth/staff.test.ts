import { Controller, Get, Module, Post } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Issuer, TestActor } from '@kirana/testing';
import { startIssuer } from '@kirana/testing';
import { createLogger } from '../logging/logger.ts';
import type { RunningService } from '../server/service.ts';
import { bootstrapService } from '../server/service.ts';
import { actorOf } from './actor.ts';
import { AuthModule } from './auth.module.ts';
import { Roles, StaffRoles } from './decorators.ts';

@Controller('v1')
class Warehouse {
  @Get('stock') stock() {
    return {};
  }
  @Get('credit') @Roles('seller') @StaffRoles('accountant') credit() {
    return {};
  }
  @Post('terms') terms() {
    return {};
  }
  @Post('packing') @StaffRoles('packer') packing() {
    return {};
  }
}

let issuer: Issuer;
let service: RunningService;
beforeAll(async () => {
  issuer = await startIssuer();
  const auth = AuthModule.forRoot({ jwksUrl: issuer.jwksUrl, tokenIssuer: issuer.issuer });
  class Root {}
  Module({ imports: [auth], controllers: [Warehouse] })(Root);
  service = await bootstrapService({
    name: 'staffed',
    module: Root,
    config: { port: 0, host: '127.0.0.1', logLevel: 'fatal' },
    logger: createLogger('staffed', 'fatal'),
    openapi: { title: 'Staffed', description: 'In a test' },
  });
});
afterAll(async () => {
  await service.stop();
  await issuer.stop();
});

const ask = async (operation: string, staffRole: TestActor['staffRole'] | undefined) => {
  const [method = '', path = ''] = operation.split(' ');
  const actor = { role: 'seller' as const, ...(staffRole ? { staffRole } : {}) };
  const authorization = `Bearer ${await issuer.token(actor)}`;
  const { status } = await fetch(`${service.url}${path}`, { method, headers: { authorization } });
  return status < 300 ? 'in' : status;
};

describe('staff of a seller', () => {
  it.each([
    ['GET /v1/stock', ['in', 'in', 'in', 'in']],
    ['GET /v1/credit', ['in', 'in', 403, 'in']],
    ['POST /v1/terms', ['in', 'in', 403, 403]],
    ['POST /v1/packing', ['in', 'in', 'in', 403]],
  ])('may %s: nobody named, owner, packer, accountant: %j', async (operation, expected) => {
    const found = [];
    for (const role of [undefined, 'owner', 'packer', 'accountant'] as const) {
      found.push(await ask(operation, role));
    }
    expect(found).toEqual(expected);
  });

  it('are nobody where the staff role is one that is not known', () => {
    expect(actorOf({ sub: 'acc_1', role: 'seller', staffRole: 'king' })).toBeUndefined();
    expect(actorOf({ sub: 'acc_1', role: 'seller', staffRole: 'packer' })?.staffRole).toBe(
      'packer',
    );
  });
});
