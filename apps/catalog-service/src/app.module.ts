import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AuthModule, searchOf } from '@kirana/service';
import { StorefrontModule } from './browse/storefront.module.ts';
import type { CatalogParts } from './catalog-parts.ts';
import { ImportsModule } from './imports/imports.module.ts';
import { ListingsModule } from './listings/listings.module.ts';
import { OwnListingsModule } from './own-listings/own-listings.module.ts';
import { SearchesModule } from './searches/searches.module.ts';

/** The catalog's features, each a module of its own. */
@Module({})
export class AppModule {
  static forRoot(parts: CatalogParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        AuthModule.forRoot(parts.config),
        ListingsModule.forRoot(parts),
        OwnListingsModule.forRoot(parts),
        ImportsModule.forRoot(parts),
        SearchesModule.forRoot(parts),
        StorefrontModule.forRoot(searchOf(parts.config)),
      ],
    };
  }
}
