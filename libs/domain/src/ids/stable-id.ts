import type { Id, IdPrefix } from './id.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const MASK = (1n << 128n) - 1n;
const FNV_OFFSET = 0x6c62272e07bb014262b821756295c58dn;
const FNV_PRIME = 0x0000000001000000000000000000013bn;

/**
 * An id that is always the same for the same parts, in the form of a ULID but without a time: importing a file again
 * meets the same listings instead of making new ones. 128 bits of FNV-1a with a final mix
 * (http://www.isthe.com/chongo/tech/comp/fnv/): chance collisions only; it is no defence against an attacker, so the
 * owner's id must be among the parts.
 */
export function stableId<P extends IdPrefix>(prefix: P, ...parts: readonly string[]): Id<P> {
  let hash = FNV_OFFSET;
  for (const byte of new TextEncoder().encode(
    parts.map((part) => `${part.length}:${part}`).join(''),
  )) {
    hash = ((hash ^ BigInt(byte)) * FNV_PRIME) & MASK;
  }
  return `${prefix}_${base32(mix(hash))}`;
}

/** Spreads the last bytes over all bits: bare FNV leaves neighbours alike in the high bits. */
function mix(hash: bigint): bigint {
  let mixed = hash ^ (hash >> 67n);
  mixed = (mixed * 0xff51afd7ed558ccd94d049bb133111ebn) & MASK;
  return mixed ^ (mixed >> 61n);
}

function base32(bits: bigint): string {
  let text = '';
  for (let shift = 125n; shift >= 0n; shift -= 5n) text += CROCKFORD[Number((bits >> shift) & 31n)];
  return text;
}
