import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { CatalogParts } from '../catalog-parts.ts';
import { ListingRepository } from './listing-repository.ts';
import { ListingsController } from './listings.controller.ts';
import { ListingsService } from './listings.service.ts';

@Module({})
export class ListingsModule {
  static forRoot({ dynamo }: CatalogParts): DynamicModule {
    return {
      module: ListingsModule,
      controllers: [ListingsController],
      providers: [
        ListingsService,
        { provide: ListingRepository, useFactory: () => new ListingRepository(dynamo) },
      ],
    };
  }
}
