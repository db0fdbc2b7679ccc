import { BRIDGE_TABLES } from './bridge.ts';
import { CATALOG_TABLES } from './catalog.ts';
import { IDENTITY_TABLES } from './identity.ts';
import { MEDIA_TABLES } from './media.ts';
import { ORDER_TABLES } from './orders.ts';
import { SELLER_TABLES } from './seller.ts';
import type { TableDefinition } from './table.ts';

/** Every table of the system. A service writes only those it owns. */
export const TABLES = {
  ...IDENTITY_TABLES,
  ...SELLER_TABLES,
  ...CATALOG_TABLES,
  ...ORDER_TABLES,
  ...MEDIA_TABLES,
  ...BRIDGE_TABLES,
} as const satisfies Record<string, TableDefinition>;

/** The tables whose changes are published. */
export const publishedTables = (): TableDefinition[] =>
  (Object.values(TABLES) as TableDefinition[]).filter((table) => table.entity !== undefined);
