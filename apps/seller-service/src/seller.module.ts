import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { Dynamo } from '@kirana/dynamodb';
import type { TokenCheckConfig } from '@kirana/service';
import { AuthModule } from '@kirana/service';
import type { Warehouse } from '@kirana/warehouse';
import { Insight } from './insight/insight.ts';
import { InsightController } from './insight/insight.controller.ts';
import { Profiles } from './profiles/profiles.ts';
import { ProfilesController } from './profiles/profiles.controller.ts';

export interface SellerModuleOptions {
  readonly dynamo: Dynamo;
  readonly auth: TokenCheckConfig;
  /** Left out, sellers get no figures. */
  readonly warehouse?: Warehouse | undefined;
}

@Module({})
export class SellerModule {
  static forRoot({ dynamo, auth, warehouse }: SellerModuleOptions): DynamicModule {
    return {
      module: SellerModule,
      imports: [AuthModule.forRoot(auth)],
      controllers: [ProfilesController, InsightController],
      providers: [
        { provide: Profiles, useValue: new Profiles(dynamo) },
        { provide: Insight, useValue: new Insight(warehouse) },
      ],
    };
  }
}
