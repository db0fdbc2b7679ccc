/**
 * 48 bits of a product id, so that a page's cursor can name twenty products in 160 characters. Two products that share
 * it (one pair in some 16 million products) hide each other in lists, no more.
 */
export function productHash(productId: string): number {
  let [high, low] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < productId.length; at++) {
    const code = productId.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995);
    low ^= low >>> 13;
  }
  return ((high ^ (high >>> 15)) & 0xffff) * 2 ** 32 + (low >>> 0);
}
