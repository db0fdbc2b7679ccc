/** A wholesaler, without anything personal: contact name, phone and street stay in the owning table. */
export interface Seller {
  readonly sellerId: string;
  /** The firm's name as shown to shops. */
  readonly tradeName: string;
  readonly gstin: string;
  readonly fssai: string | null;
  /** Of the place it sells from. */
  readonly pincode: string;
  /** PIN codes served; an entry of 2 to 5 digits serves every PIN code that starts so. */
  readonly areasServed: readonly string[];
  /** ISO weekdays of delivery, 1 = Monday. */
  readonly deliveryDays: readonly number[];
  /** Least value of one order in paise. */
  readonly minimumOrderPaise: number;
  readonly paymentTerms: 'cash-on-delivery' | 'prepaid' | 'credit-7' | 'credit-15' | 'credit-30';
  readonly status: 'active' | 'paused';
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}
