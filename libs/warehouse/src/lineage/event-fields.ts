import type { EntityName } from '@kirana/contracts';

/** Where a column's value comes from: fields of an entity, `event.time` and the like, or what is worked out of them. */
export interface Origin {
  readonly entity: EntityName;
  /** By column: fields of the entity, dotted; `event.…` of the envelope. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
}

const READ = ['title', 'hints', 'corrections'];
const PRICES = { mrp: [...READ, 'mrpPaise'], price: [...READ, 'pricePaise'] };
const CHANGE_TIME = { at: ['event.time'], day: ['event.time'] };

/** By loaded table. `_source_version` is `event.version` and `_loaded_at` the clock of the loader, everywhere. */
export const ORIGINS: Readonly<Record<string, Origin>> = {
  dim_listing: {
    entity: 'listing',
    columns: {
      listing_id: ['listingId'],
      seller_id: ['sellerId'],
      product_id: READ,
      import_id: ['importId'],
      title: ['title'],
      brand: READ,
      product: READ,
      category: READ,
      net_value: READ,
      net_unit: READ,
      pack_count: READ,
      mrp_paise: PRICES.mrp,
      price_paise: PRICES.price,
      hsn: READ,
      status: ['status', 'event.op'],
      normalizer_version: READ,
      valid_from: ['event.time'],
      valid_to: ['event.time'],
      is_current: ['event.version'],
      is_deleted: ['event.op'],
    },
  },
  dim_seller: {
    entity: 'seller',
    columns: {
      seller_id: ['sellerId'],
      trade_name: ['tradeName'],
      gstin: ['gstin'],
      fssai: ['fssai'],
      pincode: ['pincode'],
      areas_served: ['areasServed'],
      minimum_order_paise: ['minimumOrderPaise'],
      payment_terms: ['paymentTerms'],
      status: ['status'],
      is_deleted: ['event.op'],
    },
  },
  fct_order_line: {
    entity: 'order',
    columns: {
      order_id: ['orderId'],
      line_no: ['lines'],
      group_id: ['groupId'],
      seller_id: ['sellerId'],
      shop_id: ['shopId'],
      listing_id: ['lines.listingId'],
      product_id: ['lines.productId'],
      title: ['lines.title'],
      units: ['lines.units'],
      price_paise: ['lines.pricePaise'],
      mrp_paise: ['lines.mrpPaise'],
      line_paise: ['lines.linePaise'],
      first_expiry: ['lines.picks.expiresOn'],
      days_left_at_sale: ['lines.picks.expiresOn', 'placedAt'],
      delivery_pincode: ['deliveryPincode'],
      state: ['state'],
      placed_at: ['placedAt'],
      placed_day: ['placedAt'],
      short_units: ['lines.shortUnits'],
      short_reason: ['lines.shortReason'],
      free_units: ['lines.freeUnits'],
      discount_paise: ['lines.discountPaise'],
    },
  },
  fct_order_status: {
    entity: 'order',
    columns: {
      order_id: ['orderId'],
      seller_id: ['sellerId'],
      from_state: ['state'],
      to_state: ['state'],
      short_units: ['lines.shortUnits'],
      changed_at: CHANGE_TIME.at,
      changed_day: CHANGE_TIME.day,
    },
  },
  fct_lot: {
    entity: 'lot',
    columns: {
      lot_id: ['lotId'],
      seller_id: ['sellerId'],
      listing_id: ['listingId'],
      batch: ['batch'],
      packed_on: ['packedOn'],
      expires_on: ['expiresOn'],
      received: ['received'],
      reserved: ['reserved'],
      available: ['available'],
      cost_paise: ['costPaise'],
      is_deleted: ['event.op'],
      created_at: ['createdAt'],
      sold_units: ['reserved', 'available', 'received'],
      written_off_units: ['available', 'expiresOn', 'event.time'],
      expired_units: ['available', 'expiresOn', 'event.time'],
    },
  },
  fct_stock_movement: {
    entity: 'lot',
    columns: {
      lot_id: ['lotId'],
      seller_id: ['sellerId'],
      listing_id: ['listingId'],
      kind: ['received', 'reserved', 'available'],
      received_delta: ['received'],
      reserved_delta: ['reserved'],
      available_delta: ['available'],
      expires_on: ['expiresOn'],
      moved_at: CHANGE_TIME.at,
      moved_day: CHANGE_TIME.day,
    },
  },
  fct_price_change: {
    entity: 'listing',
    columns: {
      listing_id: ['listingId'],
      seller_id: ['sellerId'],
      product_id: READ,
      old_price_paise: ['pricePaise'],
      new_price_paise: ['pricePaise'],
      old_mrp_paise: ['mrpPaise'],
      new_mrp_paise: ['mrpPaise'],
      changed_at: CHANGE_TIME.at,
      changed_day: CHANGE_TIME.day,
    },
  },
  fct_import: {
    entity: 'listing',
    columns: {
      import_id: ['importId'],
      listing_id: ['listingId'],
      seller_id: ['sellerId'],
      import_row: ['importRow'],
      is_new: ['event.op'],
      was_read: READ,
      imported_at: CHANGE_TIME.at,
      imported_day: CHANGE_TIME.day,
    },
  },
  fct_search: {
    entity: 'search',
    columns: {
      search_id: ['searchId'],
      query_group: ['queryGroup'],
      script: ['script'],
      category: ['category'],
      area: ['area'],
      searches: ['searches'],
      zero_results: ['zeroResults'],
      relaxed: ['relaxed'],
      window_start: ['windowStart'],
      window_seconds: ['windowSeconds'],
      window_day: ['windowStart'],
    },
  },
};
