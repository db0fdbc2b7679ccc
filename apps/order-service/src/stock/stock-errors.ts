/** The listing is not the seller's, or its event has not arrived here yet. */
export class UnknownListing extends Error {
  readonly code = 'unknown-listing';
  readonly retriable = true;

  constructor(readonly listingId: string) {
    super(`No listing ${listingId} of this seller is known`);
    this.name = 'UnknownListing';
  }
}

/** No such lot, or another seller's. */
export class UnknownLot extends Error {
  readonly code = 'unknown-lot';
  readonly retriable = false;

  constructor(readonly lotId: string) {
    super(`No lot ${lotId} of this seller is known`);
    this.name = 'UnknownLot';
  }
}

/** The same goods (listing, batch, date) are a lot already: count that one instead. */
export class LotExists extends Error {
  readonly code = 'lot-exists';
  readonly retriable = false;

  constructor(readonly lotId: string) {
    super(`These goods are lot ${lotId} already`);
    this.name = 'LotExists';
  }
}
