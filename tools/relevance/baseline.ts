import { createSearch } from '@kirana/search';
import type { CatalogueRow } from './catalogues.ts';
import type { Engine } from './ours.ts';

/** Plain OpenSearch over the same rows: analysed text fields, `multi_match` with fuzziness. */
export async function openBaseline(
  node: string,
  indexPrefix: string,
  rows: readonly CatalogueRow[],
): Promise<Engine> {
  const { client, close } = createSearch({ node });
  const index = `${indexPrefix}baseline`;
  const text = { type: 'text' } as const;
  const properties = { title: text, brand: text, category: text, quantity: text };
  await client.indices.create({ index, body: { mappings: { properties } } });
  const body = rows.flatMap(({ hash, title, quantity, listing: { hints } }) => [
    { index: { _id: hash } },
    { title, quantity, brand: hints.brand, category: hints.category },
  ]);
  await client.bulk({ index, refresh: true, body: body as never });
  return {
    units: new Map(rows.map((row) => [row.hash, [row]])),
    async find(query) {
      const fields = ['title^3', 'brand^2', 'category', 'quantity'];
      const { body: answer } = await client.search({
        index,
        body: { size: 20, query: { multi_match: { query, fields, fuzziness: 'AUTO' } } } as never,
      });
      const units = answer.hits.hits.map(({ _id }) => String(_id));
      return { units, zero: units.length === 0 };
    },
    async close() {
      await client.indices.delete({ index });
      await close();
    },
  };
}
