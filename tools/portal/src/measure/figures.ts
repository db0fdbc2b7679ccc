/** The value below which `share` of the values lie, by nearest rank; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** The largest; 0 of none. */
export const largest = (values: readonly number[]): number => Math.max(0, ...values);
