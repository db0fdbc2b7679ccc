import type { Labelled, Read } from './labelled.ts';

/**
 * The least effort that reads anything: one expression for "number + unit", one for packs, the first word as brand. It is what ours is
 * measured against, so it stays as naive as it is.
 */
const QUANTITY =
  /(\d+(?:\.\d+)?)\s*(kgs?|gms?|gm?|grams?|ml|ltrs?|lt|litres?|l|pcs?|nos|u|units?|qty)\b/i;
const PACK = /(?:pack of|set of)\s*(\d+)|x\s*(\d+)\b|\b(\d+)\s*x/i;

const FACTORS: Readonly<Record<string, readonly [number, string]>> = {
  k: [1000, 'g'],
  g: [1, 'g'],
  m: [1, 'ml'],
  l: [1000, 'ml'],
};

export function readNaively({ title }: Pick<Labelled, 'title'>): Read {
  const quantity = QUANTITY.exec(title);
  const pack = PACK.exec(title);
  const [factor, unit] = FACTORS[quantity?.[2]?.[0]?.toLowerCase() ?? ''] ?? [1, 'pc'];
  return {
    brand: title.trim().split(/\s+/)[0] ?? null,
    netQuantity: quantity ? { value: Number(quantity[1]) * factor, unit } : null,
    packCount: Number(pack?.[1] ?? pack?.[2] ?? pack?.[3] ?? 1),
    category: null,
  };
}
