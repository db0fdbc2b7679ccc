/** The largest; 0 of none. */
export const largest = (values: readonly number[]): number => Math.max(0, ...values);
