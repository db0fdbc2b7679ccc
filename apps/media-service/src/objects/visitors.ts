import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@kirana/service';
import { ProblemError, TokenCheck } from '@kirana/service';
import type { FastifyRequest } from 'fastify';

/** Who calls an operation that is open to everybody, where it matters after all. */
@Injectable()
export class Visitors {
  constructor(@Inject(TokenCheck) private readonly tokens: TokenCheck) {}

  /** Throws a 401 problem where nobody is signed in. */
  actorOf({ headers }: FastifyRequest): Promise<Actor> {
    const [, token] = /^Bearer ([\w.~+/=-]+)$/.exec(headers.authorization ?? '') ?? [];
    if (token) return this.tokens.actor(token);
    throw new ProblemError(
      401,
      'sign-in-needed',
      'Sign in first',
      {},
      { 'www-authenticate': 'Bearer' },
    );
  }
}
