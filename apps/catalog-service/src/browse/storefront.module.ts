import { Inject, Module } from '@nestjs/common';
import type { DynamicModule, OnModuleDestroy } from '@nestjs/common';
import { createSearch, Storefront } from '@kirana/search';
import type { Search, SearchConfig } from '@kirana/search';
import type { KnownErrors } from '@kirana/service';
import { CategoriesController } from '../categories/categories.controller.ts';
import { PicturesController } from '../categories/pictures/pictures.controller.ts';
import { DealsController } from '../deals/deals.controller.ts';
import { LookedForController } from '../looked-for/looked-for.controller.ts';
import { ProductsController } from '../products/products.controller.ts';
import { SearchController } from '../search/search.controller.ts';
import { SyncController } from '../sync/sync.controller.ts';
import { SuggestController } from '../suggest/suggest.controller.ts';

/** How what search throws is answered. */
export const STOREFRONT_ERRORS: KnownErrors = {
  'search-unavailable': { status: 503, title: 'Search does not answer just now: try again' },
};

const SEARCH = Symbol('search');
/** A shopkeeper does not wait longer. */
const PATIENCE_MS = 5_000;

/** What shops see of the catalog: search, suggestions, categories, products; reads OpenSearch alone. */
@Module({})
export class StorefrontModule implements OnModuleDestroy {
  constructor(@Inject(SEARCH) private readonly search: Search) {}

  static forRoot(config: SearchConfig): DynamicModule {
    return {
      module: StorefrontModule,
      controllers: [
        SearchController,
        SuggestController,
        CategoriesController,
        PicturesController,
        ProductsController,
        LookedForController,
        DealsController,
        SyncController,
      ],
      providers: [
        {
          provide: SEARCH,
          useFactory: () => createSearch({ ...config, requestTimeoutMs: PATIENCE_MS }),
        },
        {
          provide: Storefront,
          inject: [SEARCH],
          useFactory: (search: Search) => new Storefront(search),
        },
      ],
    };
  }

  onModuleDestroy(): Promise<void> {
    return this.search.close();
  }
}
