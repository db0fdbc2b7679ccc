import { Inject, Module } from '@nestjs/common';
import type { DynamicModule, OnModuleDestroy } from '@nestjs/common';
import { createSearch } from '@kirana/search';
import type { Search } from '@kirana/search';
import { searchOf } from '@kirana/service';
import type { CatalogParts } from '../catalog-parts.ts';
import { ListingRepository } from '../listings/listing-repository.ts';
import { OwnListingsController } from './own-listings.controller.ts';
import { OWN_SEARCH, OwnListings } from './own-listings.ts';

/** What sellers see of their own listings in search. */
@Module({})
export class OwnListingsModule implements OnModuleDestroy {
  constructor(@Inject(OWN_SEARCH) private readonly search: Search) {}

  static forRoot({ config, dynamo }: CatalogParts): DynamicModule {
    return {
      module: OwnListingsModule,
      controllers: [OwnListingsController],
      providers: [
        OwnListings,
        { provide: OWN_SEARCH, useFactory: () => createSearch(searchOf(config)) },
        { provide: ListingRepository, useFactory: () => new ListingRepository(dynamo) },
      ],
    };
  }

  onModuleDestroy(): Promise<void> {
    return this.search.close();
  }
}
