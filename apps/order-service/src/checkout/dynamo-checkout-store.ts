import {
  ItemExists,
  nextVersion,
  tableName,
  TABLES,
  transact,
  TransactionRefused,
  VersionedTable,
} from '@kirana/dynamodb';
import type { Dynamo, Versioned, Write } from '@kirana/dynamodb';
import { KhataRepository } from '../khata/khata-repository.ts';
import { newStoredOrder } from '../orders/stored-order.ts';
import type { StoredOrder } from '../orders/stored-order.ts';
import { takeFromLot } from '../reservation/reserve-writes.ts';
import { LotRepository } from '../stock/lot-repository.ts';
import { stockMovement } from '../stock/stock-movement.ts';
import { CheckoutStore } from './checkout-ports.ts';
import type { Attempt, Placement } from './checkout-ports.ts';
import type { OrderGroup, Outcome } from './order-group.ts';
import { placedOrder, undecided } from './order-group.ts';
import type { Refusal } from './refusals.ts';

type StoredGroup = OrderGroup &
  Versioned & {
    /** Set while orders are undecided: what the sweeper finds. */
    readonly openShard?: string;
    /** Second at which the key may be forgotten. */
    readonly forgetAt: number;
  };

const DAY_MS = 86_400_000;
const DAY_S = 86_400;
/** A refused cart is remembered for a day, a placed one as long as a shop could mean it. */
const REMEMBER_DAYS = { refused: 1, placed: 400 };
const OPEN_SHARDS = 8;

/** Order groups in DynamoDB. */
export class DynamoCheckoutStore extends CheckoutStore {
  readonly #groups: VersionedTable<StoredGroup>;
  readonly #orders: VersionedTable<StoredOrder>;
  readonly #lots: LotRepository;
  readonly #khatas: KhataRepository;

  /** `holdMs`: how long a seller has to accept before the stock is given back. */
  constructor(
    private readonly dynamo: Dynamo,
    private readonly holdMs: number = DAY_MS,
  ) {
    super();
    this.#groups = new VersionedTable<StoredGroup>(dynamo, TABLES.orderGroups);
    this.#orders = new VersionedTable<StoredOrder>(dynamo, TABLES.orders);
    this.#lots = new LotRepository(dynamo);
    this.#khatas = new KhataRepository(dynamo);
  }

  override group(groupId: string): Promise<OrderGroup | undefined> {
    return this.#groups.get({ groupId });
  }

  override async start(group: OrderGroup): Promise<OrderGroup> {
    const days = group.orders.length > 0 ? REMEMBER_DAYS.placed : REMEMBER_DAYS.refused;
    const forgetAt = Math.floor(Date.parse(group.startedAt) / 1000) + days * DAY_S;
    const open = group.orders.length > 0 ? { openShard: openShardOf(group.groupId) } : {};
    try {
      return await this.#groups.create({ ...group, ...open, forgetAt });
    } catch (error) {
      if (error instanceof ItemExists) return error.existing as unknown as OrderGroup;
      throw error;
    }
  }

  override place({ group, planned, outcome, picks, khata }: Placement): Promise<Attempt> {
    const { placedAt } = outcome;
    const order = newStoredOrder(
      placedOrder(group, planned, outcome),
      group.accountId,
      this.holdMs,
    );
    const heldPaise = khata ? order.totalPaise : 0;
    const context = { by: group.accountId, reference: order.orderId, at: Date.parse(placedAt) };
    const { sellerId } = order;
    return this.#attempt(outcome, [
      this.#outcome(group, order.orderId, outcome),
      this.#orders.creation({ ...order, heldPaise }),
      ...(khata ? this.#khatas.change(khata, { heldPaise: khata.heldPaise + heldPaise }, []) : []),
      ...picks.map((pick) => takeFromLot(this.dynamo, pick, placedAt)),
      ...picks.map(({ lotId, listingId, units }) =>
        this.#lots.entry(
          stockMovement({ ...context, lotId, listingId, sellerId }, { kind: 'reserved', units }),
        ),
      ),
    ]);
  }

  override refuse(
    group: OrderGroup,
    orderId: string,
    refusals: readonly Refusal[],
  ): Promise<Attempt> {
    const outcome: Outcome = { placed: false, refusals };
    return this.#attempt(outcome, [this.#outcome(group, orderId, outcome)]);
  }

  override async abandoned(at: number): Promise<readonly OrderGroup[]> {
    const found: OrderGroup[] = [];
    for (let shard = 0; shard < OPEN_SHARDS; shard += 1) {
      const { items } = await this.#groups.query({ index: 'byOpen', partition: `open-${shard}` });
      found.push(...items.filter(({ startedAt }) => Date.parse(startedAt) < at));
    }
    return found;
  }

  override async close(group: OrderGroup): Promise<void> {
    const current = await this.#groups.get({ groupId: group.groupId });
    if (!current?.openShard || undecided(current).length > 0) return;
    const { openShard: _, ...closed } = current;
    await transact(this.dynamo, [this.#groups.replacement(nextVersion(closed, {}))]);
  }

  /** Runs a transaction whose first write is the outcome in the group. */
  async #attempt(outcome: Outcome, writes: readonly Write[]): Promise<Attempt> {
    try {
      await transact(this.dynamo, writes);
      return outcome;
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
      return error.writes[0]?.code === 'ConditionalCheckFailed' ? 'decided' : 'conflict';
    }
  }

  /** The condition that makes an order be decided once. The last outcome closes the group. */
  #outcome(group: OrderGroup, orderId: string, outcome: Outcome): Write {
    const last = undecided(group).every((planned) => planned.orderId === orderId);
    return {
      Update: {
        TableName: tableName(this.dynamo, TABLES.orderGroups),
        Key: { groupId: group.groupId },
        UpdateExpression:
          'SET #outcomes.#order = :outcome, #version = #version + :one' +
          (last ? ' REMOVE #openShard' : ''),
        ConditionExpression:
          'attribute_exists(#outcomes) AND attribute_not_exists(#outcomes.#order)',
        ExpressionAttributeNames: {
          '#outcomes': 'outcomes',
          '#order': orderId,
          '#version': 'version',
          ...(last ? { '#openShard': 'openShard' } : {}),
        },
        ExpressionAttributeValues: { ':outcome': outcome, ':one': 1 },
      },
    };
  }
}

const openShardOf = (groupId: string): string =>
  `open-${(groupId.codePointAt(groupId.length - 1) ?? 0) % OPEN_SHARDS}`;
