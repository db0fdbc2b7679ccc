import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { Dynamo } from '@kirana/dynamodb';
import { AuthModule } from '@kirana/service';
import { Accounts } from './accounts/accounts.ts';
import { Codes } from './codes/codes.ts';
import { SmsSender } from './codes/sms-sender.ts';
import { AccountDeletion } from './deletion/account-deletion.ts';
import { DeletionController } from './deletion/deletion.controller.ts';
import { KeyRing } from './keys/key-ring.ts';
import { KeysController } from './keys/keys.controller.ts';
import { AccessTokens } from './sessions/access-tokens.ts';
import { Sessions } from './sessions/sessions.ts';
import { SignInController } from './sign-in/sign-in.controller.ts';
import { Operators } from './sign-in/operators.ts';
import { StaffBook } from './staff/staff-book.ts';
import { StaffController } from './staff/staff.controller.ts';

export interface IdentityParts {
  readonly dynamo: Dynamo;
  readonly sms: SmsSender;
  readonly tokenIssuer: string;
  readonly staffPhones: readonly string[];
}

@Module({})
export class IdentityModule {
  static forRoot({ dynamo, sms, tokenIssuer, staffPhones }: IdentityParts): DynamicModule {
    const keys = new KeyRing(dynamo);
    const sessions = new Sessions(dynamo);
    const staff = new StaffBook(dynamo);
    return {
      module: IdentityModule,
      // Its own tokens are checked by its own keys, without a call to itself.
      imports: [AuthModule.forRoot({ jwksUrl: () => keys.publicKeys(), tokenIssuer })],
      controllers: [SignInController, StaffController, DeletionController, KeysController],
      providers: [
        { provide: KeyRing, useValue: keys },
        { provide: Accounts, useValue: new Accounts(dynamo) },
        { provide: Codes, useValue: new Codes(dynamo, sms) },
        { provide: Sessions, useValue: sessions },
        { provide: StaffBook, useValue: staff },
        { provide: AccountDeletion, useValue: new AccountDeletion(dynamo, sessions, staff) },
        { provide: SmsSender, useValue: sms },
        { provide: AccessTokens, useValue: new AccessTokens(keys, tokenIssuer) },
        { provide: Operators, useValue: new Operators(staffPhones) },
      ],
    };
  }
}
