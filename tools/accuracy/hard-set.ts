import type { Flag } from '@kirana/normalizer';
import type { Labelled } from './labelled.ts';

export type Half = 'first' | 'second';

/** A title's half, fixed by FNV-1a of its UTF-8 bytes: even is the first, which may be tuned on. */
export function halfOf(title: string): Half {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(title))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 15)) & 1) === 0 ? 'first' : 'second';
}

/** Reads `data/normalizer-hard-set/titles.tsv`. */
export const parseHardSet = (tsv: string): Labelled[] =>
  tsv
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => labelledOf(line.split('\t')));

function labelledOf([title = '', brand, content, pack, flags, category = '']: string[]): Labelled {
  return {
    title,
    brand: brand || null,
    netQuantity: contentOf(content ?? ''),
    packCount: Number(pack),
    flags: (flags ?? '').split(',').filter((flag) => flag !== '') as Flag[],
    category,
  };
}

function contentOf(written: string): Labelled['netQuantity'] {
  const match = /^([\d.]+)(g|ml|pc|m)$/.exec(written);
  return match ? { value: Number(match[1]), unit: match[2]! } : null;
}
