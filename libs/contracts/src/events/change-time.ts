/** Where the envelope's own members end at the latest: they come before `data`. */
const ENVELOPE_BYTES = 1_000;

/**
 * When the change in a record was written, ms since 1970, read from the front of the event without parsing it whole.
 * Undefined for tombstones, for what is no event, and for snapshots: those tell of an old write anew.
 */
export function changeTimeOf(value: Buffer | null): number | undefined {
  const head = value?.toString('latin1', 0, ENVELOPE_BYTES) ?? '';
  const time = /"time":"([^"]{20,30})"/.exec(head)?.[1];
  if (!time || head.includes('"op":"snapshot"')) return undefined;
  return Date.parse(time) || undefined;
}
