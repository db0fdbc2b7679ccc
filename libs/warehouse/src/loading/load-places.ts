import type { Warehouse } from '../client/warehouse.ts';
import { DIM_PLACE } from '../model/dim-place.ts';
import type { Row } from '../model/table.ts';
import { copyRows } from './copy-rows.ts';

/** Reads lines `pincode,district,state` (a heading first); a PIN code in several districts keeps the first. */
export function readPlaces(csv: string, loadedAt: string): Row[] {
  const places = new Map<string, Row>();
  for (const line of csv.split(/\r?\n/).slice(1)) {
    const [pincode = '', district = '', state = ''] = line.split(',');
    if (!/^\d{6}$/.test(pincode)) continue;
    const known = places.get(pincode);
    const districts = Number(known?.['districts'] ?? 0) + 1;
    places.set(pincode, {
      ...(known ?? { pincode, district: district.trim(), state: state.trim() }),
      districts,
      _loaded_at: loadedAt,
    });
  }
  return [...places.values()];
}

/** Puts the places in place of those that are there; resolves to how many. Over the connection: Postgres. */
export async function loadPlaces(warehouse: Warehouse, csv: string): Promise<number> {
  const rows = readPlaces(csv, new Date().toISOString());
  await warehouse.transaction(async (run, client) => {
    await run(`DELETE FROM ${DIM_PLACE.name}`);
    await copyRows(client, DIM_PLACE.name, DIM_PLACE, rows);
  });
  return rows.length;
}
