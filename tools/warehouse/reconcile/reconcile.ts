import type { Dynamo } from '@kirana/dynamodb';
import type { Warehouse } from '@kirana/warehouse';
import type { Difference } from './compare.ts';
import { differences } from './compare.ts';
import { COMPARISONS, sumsOfSource, sumsOfWarehouse } from './sums.ts';

export interface Reconciled {
  readonly entity: string;
  /** What is compared by day besides the count. */
  readonly sums: readonly string[];
  readonly days: number;
  readonly things: number;
  readonly differences: readonly Difference[];
}

/**
 * Compares the warehouse with the services' own tables, by day in India. What changed while it read may differ: look
 * again before you believe a difference of today.
 */
export async function reconcile(dynamo: Dynamo, warehouse: Warehouse): Promise<Reconciled[]> {
  const found: Reconciled[] = [];
  for (const comparison of COMPARISONS) {
    const source = await sumsOfSource(dynamo, comparison);
    const loaded = await sumsOfWarehouse(warehouse, comparison);
    found.push({
      entity: comparison.entity,
      sums: comparison.sums,
      days: source.size,
      things: [...source.values()].reduce((sum, [count]) => sum + (count ?? 0), 0),
      differences: differences(source, loaded),
    });
  }
  return found;
}
