import { readFileSync } from 'node:fs';
import type { Warehouse } from '@kirana/warehouse';
import { loadPlaces } from '@kirana/warehouse';

/** Gives the warehouse some PIN codes where nobody gave it any yet. */
export async function knowPlaces(warehouse: Warehouse, file: string): Promise<void> {
  const known = await warehouse.query('SELECT 1 FROM dim_place LIMIT 1');
  if (known.length === 0) await loadPlaces(warehouse, readFileSync(file, 'utf8'));
}
