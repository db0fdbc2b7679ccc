import { scanTable, TABLES } from '@kirana/dynamodb';
import type { Dynamo, TableDefinition } from '@kirana/dynamodb';

export interface LotFact {
  readonly lotId: string;
  readonly listingId: string;
  readonly expiresOn: string;
  readonly received: number;
  readonly returned: number;
  readonly shipped: number;
  readonly writtenOff: number;
  readonly reserved: number;
  readonly available: number;
}

export interface MovementFact {
  readonly lotId: string;
  readonly kind: string;
  readonly units: number;
  readonly at: string;
  readonly reference: string;
}

export interface OrderFact {
  readonly orderId: string;
  readonly groupId: string;
  readonly sellerId: string;
  readonly shopId: string;
  readonly state: string;
  readonly payment?: string;
  readonly totalPaise: number;
  readonly lines: readonly {
    readonly units: number;
    readonly picks: readonly { readonly lotId: string; readonly units: number }[];
  }[];
}

export interface KhataFact {
  readonly sellerId: string;
  readonly shopId: string;
  readonly balancePaise: number;
  readonly heldPaise: number;
}

export interface EntryFact {
  readonly khataId: string;
  readonly kind: string;
  readonly paise: number;
  readonly legs: readonly { readonly account: string; readonly paise: number }[];
}

export interface InvoiceFact {
  readonly sellerId: string;
  readonly sequence: number;
  readonly orderId: string;
}

/** Everything that the service has written. */
export interface Facts {
  readonly lots: readonly LotFact[];
  readonly movements: readonly MovementFact[];
  readonly orders: readonly OrderFact[];
  readonly khatas: readonly KhataFact[];
  readonly entries: readonly EntryFact[];
  readonly invoices: readonly InvoiceFact[];
}

/** Reads the tables whole, consistently. */
export async function readFacts(dynamo: Dynamo): Promise<Facts> {
  const [lots, movements, orders, khatas, entries, invoices] = await Promise.all([
    whole<LotFact>(dynamo, TABLES.lots),
    whole<MovementFact>(dynamo, TABLES.stockMovements),
    whole<OrderFact>(dynamo, TABLES.orders),
    whole<KhataFact>(dynamo, TABLES.khata),
    whole<EntryFact>(dynamo, TABLES.khataEntries),
    whole<InvoiceFact>(dynamo, TABLES.invoices),
  ]);
  return { lots, movements, orders, khatas, entries, invoices };
}

async function whole<T>(dynamo: Dynamo, table: TableDefinition): Promise<T[]> {
  const found: T[] = [];
  for await (const item of scanTable<T>(dynamo, table)) found.push(item);
  return found;
}
