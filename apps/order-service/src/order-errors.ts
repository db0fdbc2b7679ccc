/** What this service's own errors answer, by their code. */
export const ORDER_ERRORS = {
  'idempotency-key-reused': {
    status: 422,
    title: 'This Idempotency-Key was used with another request: choose a new one',
  },
  'unknown-listing': { status: 404, title: 'No such listing of yours is known here' },
  'unknown-lot': { status: 404, title: 'No such lot of yours is known' },
  'lot-exists': { status: 409, title: 'These goods are a lot already: count that one' },
  'lot-changed': { status: 412, title: 'It has been changed since you read it: read it again' },
  'impossible-movement': { status: 409, title: 'There are not so many units' },
  'stock-contended': {
    status: 503,
    title: 'Many want the same stock: send the same request again',
  },
  'wrong-party': { status: 403, title: 'This step is for somebody else to take' },
  'wrong-state': { status: 409, title: 'The order is not in a state for this step' },
  'goods-expired': { status: 409, title: 'Goods are past their date: pack the order without them' },
  'wrong-shortage': { status: 422, title: 'These shortages cannot be' },
  'order-contended': { status: 503, title: 'Others changed the same lots: try again' },
  'unknown-khata': { status: 404, title: 'No such khata of yours' },
  'wrong-return': { status: 422, title: 'These goods cannot be given back' },
  'unknown-return': { status: 404, title: 'The order has no such return' },
  'return-decided': { status: 409, title: 'The return is decided already' },
} as const;
