/** Stock of one listing from one batch, with one expiry date. Owned by order-service. Counts are selling units. */
export interface Lot {
  readonly lotId: string;
  readonly sellerId: string;
  readonly listingId: string;
  readonly batch: string | null;
  readonly packedOn: string | null;
  /** YYYY-MM-DD, sellable through that day in India; null where the goods do not expire. */
  readonly expiresOn: string | null;
  /** Units ever received, less corrections by count. */
  readonly received: number;
  /** Units promised to orders and not yet shipped. */
  readonly reserved: number;
  /** Units that may still be ordered: received and returned less reserved, shipped and written off. */
  readonly available: number;
  /** Running total of units that came back from shops fit for sale; absent in events from before it was published. */
  readonly returned?: number;
  /** Running total of units shipped to shops; absent as above. */
  readonly shipped?: number;
  /** Running total of units that left unsold: expired, damaged, lost, found missing at packing; absent as above. */
  readonly writtenOff?: number;
  readonly costPaise: number | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}
