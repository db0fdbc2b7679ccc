import type { Lot } from '@kirana/contracts';
import type { Row } from '@kirana/warehouse';
import type { Changed } from './changes-of.ts';
import { kindByTotals, totalsMoved } from './lot-totals.ts';
import { lineage } from './state-of.ts';

/** A row where a lot's counts changed; a deleted lot moves all that was left of it out. */
export function stockMovementRows({ before, after, version, at, day }: Changed<'lot'>): Row[] {
  const lot = after ?? before;
  if (!lot) return [];
  const [received, reserved, available] = (['received', 'reserved', 'available'] as const).map(
    (count) => (after?.[count] ?? 0) - (before?.[count] ?? 0),
  ) as [number, number, number];
  const totals = totalsMoved(before, after);
  const told = totals && kindByTotals(totals, received);
  // Units written off that were promised leave all three counts as they were: only the totals tell.
  if (!told && received === 0 && reserved === 0 && available === 0) return [];
  return [
    {
      lot_id: lot.lotId,
      seller_id: lot.sellerId,
      listing_id: lot.listingId,
      kind: told ?? kindOf(received, reserved, available),
      received_delta: received,
      reserved_delta: reserved,
      available_delta: available,
      returned_delta: totals?.returned ?? null,
      shipped_delta: totals?.shipped ?? null,
      written_off_delta: totals?.writtenOff ?? null,
      expires_on: lot.expiresOn,
      moved_at: at,
      moved_day: day,
      ...lineage(version),
    },
  ];
}

/** What happened where no total moved or none is told: by the counts alone (see `Lot`): available = received − reserved − shipped − written off. */
export function kindOf(
  received: Lot['received'],
  reserved: Lot['reserved'],
  available: Lot['available'],
): string {
  if (received !== 0)
    return reserved !== 0 || received !== available
      ? 'mixed'
      : received > 0
        ? 'received'
        : 'corrected';
  return unreceived(reserved, available);
}

function unreceived(reserved: number, available: number): string {
  if (reserved === 0) return available < 0 ? 'written-off' : 'corrected';
  if (available === 0) return reserved < 0 ? 'shipped' : 'mixed';
  if (reserved + available !== 0) return 'mixed';
  return reserved > 0 ? 'reserved' : 'released';
}
