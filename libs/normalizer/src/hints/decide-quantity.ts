import { sameQuantity, timesQuantity } from '@kirana/domain';
import type { Quantity } from '@kirana/domain';
import { decided, undecided } from '../listing/decided.ts';
import type { Decided } from '../listing/decided.ts';
import type { ListingHints } from '../listing/listing-text.ts';
import type { Warning } from '../listing/normalized-listing.ts';
import { UNITS } from '../measures/units.ts';
import { readPackText } from '../packs/read-pack-text.ts';
import type { MeasureReading } from '../packs/read-measures.ts';

/** Content of a unit and number of units, each with its evidence. */
export interface DecidedPack {
  readonly netQuantity: Decided<Quantity>;
  readonly packCount: Decided<number>;
}

/** The title's measures, confirmed, completed or contradicted by the unit and pack columns. */
export function decidePack(
  read: MeasureReading,
  hints: ListingHints,
  warn: (warning: Warning) => void,
): DecidedPack {
  const column = packColumn(hints);
  const unit = unitColumn(hints);
  const packCount = decideCount(read, column.packCount);
  const stated = read.netQuantity;
  if (!stated) return { netQuantity: fromColumns(read, column.netQuantity ?? unit), packCount };
  const total = timesQuantity(stated, packCount.value ?? 1);
  const says = column.netQuantity ?? unit;
  if (says === null) return { netQuantity: decided(stated, 0.95, 'title'), packCount };
  if (near(says, stated) || near(says, total)) {
    return { netQuantity: decided(stated, 0.99, 'title'), packCount };
  }
  warn({
    code: 'quantity-contradicts-title',
    field: 'netQuantity',
    message: `The unit columns say ${says.value} ${says.unit}, the title says ${stated.value} ${stated.unit}.`,
  });
  return { netQuantity: decided(stated, 0.85, 'title'), packCount };
}

function decideCount(read: MeasureReading, column: number | null): Decided<number> {
  if (read.packStated)
    return decided(read.packCount, column === read.packCount ? 0.99 : 0.95, 'title');
  return column !== null && column > 1 ? decided(column, 0.7, 'hint') : decided(1, 0.8, 'assumed');
}

function fromColumns(read: MeasureReading, says: Quantity | null): Decided<Quantity> {
  if (says === null) return undecided(read.missing ?? 'the title states no quantity');
  return decided(says, 0.6, 'hint');
}

const near = (a: Quantity, b: Quantity): boolean =>
  sameQuantity(a, b) || (a.unit === b.unit && Math.abs(a.value - b.value) <= b.value * 0.005);

/** "gram" + "500". One gram, one litre of nothing in particular and the like are what forms hold before anybody fills them in. */
function unitColumn({ unit, unitValue }: ListingHints): Quantity | null {
  const known = UNITS.get((unit ?? '').trim().toLowerCase());
  const value = Number((unitValue ?? '').trim() || NaN) * (known?.factor ?? NaN);
  if (!known || !Number.isFinite(value) || value <= 0) return null;
  const isMeasure = known.kind === 'mass' || known.kind === 'volume';
  const isFilledIn = isMeasure && value > 1 && value <= 1_000_000;
  return isFilledIn ? { value: Math.round(value * 1e6) / 1e6, unit: known.base } : null;
}

function packColumn({ pack }: ListingHints): {
  netQuantity: Quantity | null;
  packCount: number | null;
} {
  const text = (pack ?? '').trim();
  if (text === '' || text.length > 60) return { netQuantity: null, packCount: null };
  if (/^\d{1,4}$/.test(text)) return { netQuantity: null, packCount: Number(text) };
  const read = readPackText(text);
  return { netQuantity: read.netQuantity, packCount: read.packStated ? read.packCount : null };
}
