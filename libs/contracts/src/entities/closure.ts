/**
 * An account that was deleted, by ids alone: whoever keeps personal data of it removes that, and keeps the books. Written
 * once, owned by identity-service.
 */
export interface Closure {
  readonly accountId: string;
  readonly role: 'retailer' | 'seller' | 'analyst' | 'admin';
  /** Of the owner of a seller: the seller trades no more. */
  readonly sellerId: string | null;
  readonly shopId: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}
