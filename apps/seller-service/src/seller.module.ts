import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { Dynamo } from '@kirana/dynamodb';
import type { TokenCheckConfig } from '@kirana/service';
import { AuthModule } from '@kirana/service';
import { Profiles } from './profiles/profiles.ts';
import { ProfilesController } from './profiles/profiles.controller.ts';

@Module({})
export class SellerModule {
  static forRoot({ dynamo, auth }: { dynamo: Dynamo; auth: TokenCheckConfig }): DynamicModule {
    return {
      module: SellerModule,
      imports: [AuthModule.forRoot(auth)],
      controllers: [ProfilesController],
      providers: [{ provide: Profiles, useValue: new Profiles(dynamo) }],
    };
  }
}
