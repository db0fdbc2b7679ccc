import type { NamedImage } from './named-images.ts';
import { parseReference } from './reference.ts';

/** An image that may stand without a digest, and why. */
export interface Exception {
  readonly image: string;
  readonly reason: string;
  /** When it was last tried, `2026-11-23`. */
  readonly tried: string;
}

/** What is wrong, one sentence each: a tag can be moved to other bytes, a digest cannot. */
export function unpinned(
  images: readonly NamedImage[],
  exceptions: readonly Exception[],
): readonly string[] {
  const without = images.filter(({ written }) => parseReference(written).digest === undefined);
  const excepted = new Set(exceptions.map(({ image }) => image));
  const needed = new Set(without.map(({ written }) => written));
  return [
    ...without
      .filter(({ written }) => !excepted.has(written))
      .map(
        ({ file, written }) =>
          `${file} names ${written} without a digest: npm run -s supply -- pin looks it up`,
      ),
    ...exceptions
      .filter(({ image }) => !needed.has(image))
      .map(({ image }) => `${image} is excepted, but no file names it without a digest`),
  ];
}
