import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { forbidden } from '../problems/problem.ts';
import { limitAccount } from '../limits/request-limits.ts';
import type { Actor, Role, StaffRole } from './actor.ts';
import { staffRoleOf } from './actor.ts';
import { ALLOWED_ROLES, ALLOWED_STAFF, PUBLIC } from './decorators.ts';
import { signInNeeded, TokenCheck } from './token-check.ts';

export interface SignedInRequest extends FastifyRequest {
  actor?: Actor;
}

type Places = Parameters<Reflector['getAllAndOverride']>[1];

/**
 * Lets nobody in without a valid token, into an operation only the roles it names, and staff of a seller only where
 * they may. Refusing is the default.
 */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    @Inject(TokenCheck) private readonly tokens: TokenCheck,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, places)) return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const [, token] = /^Bearer ([\w.~+/=-]+)$/.exec(request.headers.authorization ?? '') ?? [];
    if (!token) throw signInNeeded('The request carries no bearer token');
    const actor = await this.tokens.actor(token);
    request.actor = actor;
    await limitAccount(request);
    this.checkRole(actor, places);
    this.checkStaff(actor, places, request.method);
    return true;
  }

  private checkRole({ role }: Actor, places: Places): void {
    const roles = this.reflector.getAllAndOverride<Role[] | undefined>(ALLOWED_ROLES, places);
    if (!roles || roles.includes(role)) return;
    throw forbidden(`This is for ${roles.join(' and ')} accounts; yours is a ${role} account`);
  }

  private checkStaff(actor: Actor, places: Places, method: string): void {
    const own = staffRoleOf(actor);
    if (own === 'owner') return;
    const named = this.reflector.getAllAndOverride<StaffRole[] | undefined>(ALLOWED_STAFF, places);
    if (named ? named.includes(own) : method === 'GET' || method === 'HEAD') return;
    const who = ['the owner', ...(named ?? []).map((role) => `the ${role}`)].join(' and ');
    throw forbidden(`This is for ${who} of the seller; you are its ${own}`);
  }
}
