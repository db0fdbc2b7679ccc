/** The least "round" number that is not below `value`: 1, 2, 2.5, 4, 5 or 8 times a power of ten. 1 where there is nothing. */
export function roundedUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 2.5, 4, 5, 8, 10].find((step) => step * power >= value) ?? 10) * power;
}

/** Every n-th place is named, so that names do not run into each other. */
export const namedEvery = (places: number, most: number): number =>
  Math.max(1, Math.ceil(places / most));
