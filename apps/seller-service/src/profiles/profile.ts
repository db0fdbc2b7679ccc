import type { Seller } from '@kirana/contracts';

/** A seller as kept here: what is published, and what never leaves this table. */
export interface Profile extends Seller {
  /** The person to ask for; personal data, not in the published schema. */
  readonly contactName?: string | undefined;
}
