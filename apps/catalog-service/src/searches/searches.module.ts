import { Inject, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Counter } from '@kirana/service';
import type { CatalogParts } from '../catalog-parts.ts';
import { StoredSearchFacts } from './search-facts.ts';
import { SearchJournal } from './search-journal.ts';

/** Groups held in memory at most: some 2 MB. */
const MOST_GROUPS = 5_000;

/** Counts what shops search for. */
@Module({})
export class SearchesModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(@Inject(SearchJournal) private readonly journal: SearchJournal) {}

  static forRoot(parts: CatalogParts): DynamicModule {
    const journal = searchJournal(parts);
    return {
      module: SearchesModule,
      global: true,
      providers: [{ provide: SearchJournal, useValue: journal }],
      exports: [SearchJournal],
    };
  }

  onApplicationBootstrap(): void {
    this.journal.start();
  }

  /** After the last request was answered. */
  onApplicationShutdown(): Promise<void> {
    return this.journal.stop();
  }
}

function searchJournal({ dynamo, config, logger, registry }: CatalogParts): SearchJournal {
  const dropped = new Counter({
    name: 'catalog_searches_dropped_total',
    help: 'Searches that were not counted, since their counts could not be held or written',
    registers: [registry],
  });
  return new SearchJournal(new StoredSearchFacts(dynamo), {
    windowMs: config.searchWindowMs,
    mostGroups: MOST_GROUPS,
    now: Date.now,
    onDropped: (searches) => dropped.inc(searches),
    onError: (err, unwritten) =>
      logger.warn({ err, unwritten }, 'what shops search for could not be written: tried again'),
  });
}
