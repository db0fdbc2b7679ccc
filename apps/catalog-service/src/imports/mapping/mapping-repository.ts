import { ItemExists, StaleVersion, TABLES, VersionedTable } from '@kirana/dynamodb';
import type { Dynamo, Versioned } from '@kirana/dynamodb';
import { remembered } from '../headings/heading-mapping.ts';
import type { HeadingMapping } from '../headings/heading-mapping.ts';

interface StoredMapping extends Versioned {
  readonly sellerId: string;
  readonly headings: HeadingMapping;
}

/** What sellers said their headings mean, remembered for their next files. */
export class MappingRepository {
  readonly #table: VersionedTable<StoredMapping>;

  constructor(dynamo: Dynamo) {
    this.#table = new VersionedTable<StoredMapping>(dynamo, TABLES.importMappings);
  }

  async get(sellerId: string): Promise<HeadingMapping> {
    return (await this.#table.get({ sellerId }))?.headings ?? {};
  }

  /** Adds to what is remembered; a heading said again means the new. */
  async remember(sellerId: string, said: HeadingMapping): Promise<HeadingMapping> {
    for (;;) {
      const stored = await this.#table.get({ sellerId });
      const headings = remembered(stored?.headings ?? {}, said);
      try {
        if (stored) await this.#table.update(stored, { headings });
        else await this.#table.create({ sellerId, headings });
        return headings;
      } catch (error) {
        // Somebody was faster: what they said is added to.
        if (!(error instanceof StaleVersion || error instanceof ItemExists)) throw error;
      }
    }
  }
}
