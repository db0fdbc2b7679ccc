import type { Token } from '../tokens/token.ts';

/** Names of what holds consumer units, and the level of trade they stand for. */
const LEVELS: Readonly<Record<string, string>> = {
  pack: 'pack',
  packs: 'pack',
  pk: 'pack',
  pkt: 'pack',
  packet: 'pack',
  packets: 'pack',
  set: 'pack',
  combo: 'pack',
  bundle: 'pack',
  pouch: 'pack',
  पैक: 'pack',
  पैकेट: 'pack',
  value: 'pack',
  multipack: 'pack',
  qty: 'pack',
  quantity: 'pack',
  jar: 'jar',
  jars: 'jar',
  box: 'box',
  boxes: 'box',
  dabba: 'box',
  dibba: 'box',
  डिब्बा: 'box',
  tin: 'jar',
  tray: 'tray',
  trays: 'tray',
  strip: 'strip',
  strips: 'strip',
  ladi: 'ladi',
  ladii: 'ladi',
  lari: 'ladi',
  string: 'ladi',
  लड़ी: 'ladi',
  patti: 'ladi',
  patta: 'ladi',
  inner: 'inner',
  inners: 'inner',
  outer: 'outer',
  outers: 'outer',
  case: 'carton',
  cases: 'carton',
  cs: 'carton',
  carton: 'carton',
  cartons: 'carton',
  ctn: 'carton',
  crate: 'carton',
  peti: 'carton',
  पेटी: 'carton',
  bori: 'sack',
  bora: 'sack',
  sack: 'sack',
  katta: 'sack',
  bag: 'sack',
  बोरी: 'sack',
  caselot: 'carton',
  bale: 'carton',
};

export const levelOf = (word: string): string | undefined =>
  Object.hasOwn(LEVELS, word) ? LEVELS[word] : undefined;

/** Levels above the piece a shopper buys: a count inside them is a number of consumer units. */
const TRADE = new Set(['carton', 'outer', 'inner', 'ladi', 'sack']);
export const isTradeLevel = (level: string | undefined): boolean =>
  level !== undefined && TRADE.has(level);

const BETWEEN = new Set(['of', ':', '-', '=', '(', 'contains', 'me', 'में', 'mein']);

/** The level named just before token `at`: "pack of", "carton:", "Pack -"; plain "Pack 6" counts too. */
export function levelBefore(tokens: readonly Token[], at: number): string | undefined {
  let before = at - 1;
  let joined = 0;
  while (before >= 0 && joined < 2 && BETWEEN.has(tokens[before]!.text)) {
    before--;
    joined++;
  }
  const word = tokens[before];
  return word?.kind === 'word' ? levelOf(word.text) : undefined;
}

const OF_AFTER = new Set(['ka', 'का', 'ki', 'की', 'wala', 'wali', 'वाला', 'per', 'in', 'a', '-']);

/** The level named just after: "12 ka pack", "12/carton", "6-pack". */
export function levelAfter(tokens: readonly Token[], at: number): string | undefined {
  const joint = tokens[at];
  if (!joint) return undefined;
  if (joint.kind === 'word' && levelOf(joint.text)) return levelOf(joint.text);
  if (!OF_AFTER.has(joint.text) && joint.text !== '/') return undefined;
  const word = tokens[at + 1];
  return word?.kind === 'word' ? levelOf(word.text) : undefined;
}
