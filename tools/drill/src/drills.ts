import { indexDrill } from './index-drill.ts';
import type { DrillReport } from './report.ts';
import { tablesDrill } from './tables-drill.ts';
import { warehouseDrill } from './warehouse-drill.ts';

/** By the name they are asked for. */
export const DRILLS: Readonly<Record<string, () => Promise<DrillReport>>> = {
  tables: tablesDrill,
  index: indexDrill,
  warehouse: warehouseDrill,
};
