import type { ByteRange } from '@kirana/object-store';

/**
 * The one range a `Range` header asks for (RFC 9110, section 14.1.2), cut to the object's size in bytes. Undefined:
 * send it whole, as for several ranges or what cannot be read. `none`: it lies outside.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'none' | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined;
  if (from === '') {
    const last = Math.min(Number(to), size);
    return last === 0 ? 'none' : { start: size - last, end: size - 1 };
  }
  const start = Number(from);
  const end = to === '' ? size - 1 : Number(to);
  if (to !== '' && end < start) return undefined;
  return start >= size ? 'none' : { start, end: Math.min(end, size - 1) };
}
