import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuthGuard } from './auth-guard.ts';
import type { TokenCheckConfig } from './token-check.ts';
import { TokenCheck } from './token-check.ts';

/** Imported once by a service's root module: from then on every operation needs a token unless it is `@Public()`. */
@Module({})
export class AuthModule {
  static forRoot(config: TokenCheckConfig): DynamicModule {
    return {
      module: AuthModule,
      providers: [
        { provide: TokenCheck, useFactory: () => new TokenCheck(config) },
        { provide: APP_GUARD, useClass: AuthGuard },
      ],
      exports: [TokenCheck],
    };
  }
}
