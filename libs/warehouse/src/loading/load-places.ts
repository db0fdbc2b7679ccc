import type { Warehouse } from '../client/warehouse.ts';
import { DIM_PLACE } from '../model/dim-place.ts';
import type { Row } from '../model/table.ts';
import type { Stager } from './stager.ts';
import { COPY_FROM_STDIN } from './stager.ts';
import { openStage, replaceByStage } from './statements.ts';

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

/**
 * Puts the places in place of those that are there; resolves to how many. By the same stage as everything else, so that
 * it works on both engines.
 */
export async function loadPlaces(
  warehouse: Warehouse,
  csv: string,
  stager: Stager = COPY_FROM_STDIN,
): Promise<number> {
  const rows = readPlaces(csv, new Date().toISOString());
  await warehouse.transaction(async (run, client) => {
    for (const statement of openStage(DIM_PLACE)) await run(statement);
    await stager.stage({ run, client }, DIM_PLACE, rows);
    for (const statement of replaceByStage(DIM_PLACE)) await run(statement);
  });
  return rows.length;
}
