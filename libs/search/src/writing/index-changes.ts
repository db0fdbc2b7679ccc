import type { ChangeEvent } from '@kirana/contracts';
import type { Search } from '../client/search.ts';
import {
  listingStep,
  listingTombstone,
  lotStep,
  termsStep,
  termsTombstone,
} from '../documents/apply-change.ts';
import { orderStep } from '../shops/shop-document.ts';
import { sellerStep, sellerTombstone } from '../sellers/seller-document.ts';
import type { ChangeOutcome, DocumentChange } from './write-documents.ts';
import { writeDocuments } from './write-documents.ts';

/** A change of an entity, or the tombstone that is left of it. */
export type KeyedChange<E extends 'listing' | 'lot' | 'order' | 'seller' | 'terms'> = {
  /** The entity's id. */
  readonly key: string;
  readonly event: ChangeEvent<E> | null;
};

/** Where to write and when it is; the alias and now unless said otherwise. */
export interface WriteOptions {
  /** An index that is being filled beside the one that serves. */
  readonly index?: string | undefined;
  readonly now?: Date;
}

/** Applies changes of listings; one outcome each, see `writeDocuments`. */
export function indexListingChanges(
  search: Search,
  changes: readonly KeyedChange<'listing'>[],
  { index = search.alias('listings'), now = new Date() }: WriteOptions = {},
): Promise<ChangeOutcome[]> {
  const at = now.toISOString();
  const steps = changes.map(({ key, event }) => ({
    id: key,
    step: event ? listingStep(key, event.data, at) : listingTombstone(key, at),
    likelyNew: event?.data.op === 'create' || event?.data.op === 'snapshot',
  }));
  return writeDocuments(search, index, steps);
}

/**
 * Applies changes of lots to their listings' documents; one outcome each. A tombstone says nothing of which listing
 * the lot was of and counts as current: the delete before it did the work.
 */
export function indexLotChanges(
  search: Search,
  changes: readonly KeyedChange<'lot'>[],
  { index = search.alias('listings'), now = new Date() }: WriteOptions = {},
): Promise<ChangeOutcome[]> {
  const at = now.toISOString();
  return writeTold(
    search,
    index,
    changes.map(({ event }) => {
      const lot = event?.data.after ?? event?.data.before;
      return event && lot && { id: lot.listingId, step: lotStep(event.data, at) };
    }),
  );
}

/** Applies changes of what sellers grant to their listings' documents; one outcome each. */
export function indexTermsChanges(
  search: Search,
  changes: readonly KeyedChange<'terms'>[],
  { index = search.alias('listings'), now = new Date() }: WriteOptions = {},
): Promise<ChangeOutcome[]> {
  const at = now.toISOString();
  const steps = changes.map(({ key, event }) => ({
    id: key,
    step: event ? termsStep(key, event.data, at) : termsTombstone(key, at),
  }));
  return writeDocuments(search, index, steps);
}

/** Notes what shops ordered; one outcome each. What was ordered stays so, whatever becomes of the order. */
export function indexOrderChanges(
  search: Search,
  changes: readonly KeyedChange<'order'>[],
  { index = search.alias('shops') }: WriteOptions = {},
): Promise<ChangeOutcome[]> {
  return writeTold(
    search,
    index,
    changes.map(({ event }) => {
      const order = event?.data.after;
      return order && { id: order.shopId, step: orderStep(order) };
    }),
  );
}

/** Applies changes of sellers; one outcome each. */
export function indexSellerChanges(
  search: Search,
  changes: readonly KeyedChange<'seller'>[],
  { index = search.alias('sellers'), now = new Date() }: WriteOptions = {},
): Promise<ChangeOutcome[]> {
  const at = now.toISOString();
  const steps = changes.map(({ key, event }) => ({
    id: key,
    step: event ? sellerStep(key, event.data, at) : sellerTombstone(key, at),
  }));
  return writeDocuments(search, index, steps);
}

/** Writes the steps there are; a change that tells of no document counts as current. */
async function writeTold<D extends object>(
  search: Search,
  index: string,
  steps: readonly (DocumentChange<D> | null | undefined)[],
): Promise<ChangeOutcome[]> {
  const told = steps.flatMap((step, place) => (step ? [{ ...step, place }] : []));
  const results = await writeDocuments(search, index, told);
  const outcomes = new Array<ChangeOutcome>(steps.length).fill('current');
  told.forEach(({ place }, nth) => (outcomes[place] = results[nth]!));
  return outcomes;
}
