import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { forbidden } from '../problems/problem.ts';
import type { Actor, Role } from './actor.ts';
import { ALLOWED_ROLES, PUBLIC } from './decorators.ts';
import { signInNeeded, TokenCheck } from './token-check.ts';

export interface SignedInRequest extends FastifyRequest {
  actor?: Actor;
}

/** Lets nobody in without a valid token, and into an operation only the roles it names. Refusing is the default. */
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
    request.actor = await this.tokens.actor(token);
    const roles = this.reflector.getAllAndOverride<Role[] | undefined>(ALLOWED_ROLES, places);
    if (roles && !roles.includes(request.actor.role)) {
      throw forbidden(
        `This is for ${roles.join(' and ')} accounts; yours is a ${request.actor.role} account`,
      );
    }
    return true;
  }
}
