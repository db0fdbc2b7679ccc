import { ItemExists, StaleVersion, TABLES, VersionedTable } from '@kirana/dynamodb';
import type { Dynamo } from '@kirana/dynamodb';
import { LeaseLost } from '../leases/lease-book.ts';
import type { BackfillPart, BackfillReason } from './backfill.ts';
import { backfillName, SEGMENTS } from './backfill.ts';

/** The parts of backfills in DynamoDB, beside the leases and guarded in the same way. */
export class BackfillBook {
  readonly #bridge: string;
  readonly #parts: VersionedTable<BackfillPart>;

  constructor(dynamo: Dynamo, bridge = 'bridge') {
    this.#bridge = bridge;
    this.#parts = new VersionedTable<BackfillPart>(dynamo, TABLES.streamLeases);
  }

  /**
   * Asks for a table to be published whole; a backfill that is under way begins anew, since what made it necessary may
   * have happened to rows it has passed.
   */
  async request(table: string, reason: BackfillReason): Promise<void> {
    for (let segment = 0; segment <= SEGMENTS; segment++) {
      const name = backfillName(table, segment);
      const begun = { table, segment, segments: SEGMENTS, reason, ...AT_BEGINNING };
      try {
        await this.#parts.create({ bridge: this.#bridge, name, ...begun });
      } catch (error) {
        if (!(error instanceof ItemExists)) throw error;
        await this.#again(name, begun);
      }
    }
  }

  /** Throws `LeaseLost` where another instance wrote the part meanwhile. */
  async write(part: BackfillPart, changes: Partial<BackfillPart>): Promise<BackfillPart> {
    try {
      return await this.#parts.update(part, changes);
    } catch (error) {
      throw error instanceof StaleVersion ? new LeaseLost(part.name) : error;
    }
  }

  async #again(name: string, begun: Partial<BackfillPart>): Promise<void> {
    for (;;) {
      const part = await this.#parts.get({ bridge: this.#bridge, name });
      if (!part) return;
      // Rows in flight stay on record: whoever begins anew first sees to them.
      const { inFlight } = part;
      try {
        await this.#parts.update(part, { ...begun, inFlight });
        return;
      } catch (error) {
        if (!(error instanceof StaleVersion)) throw error;
      }
    }
  }
}

const AT_BEGINNING = { holder: null, pageToken: null, inFlight: [], rows: 0, done: false } as const;
