import type { Token } from '../tokens/token.ts';
import type { Amount } from './amount.ts';

/** What the title is about, as far as it decides which measures can be a content. */
export interface Subject {
  readonly category: string | null;
  readonly tokens: readonly Token[];
}

/**
 * Turns measures that are no content into `never`: the capacity of a vessel, the weight of a baby, the protein in a scoop, a length of
 * cable; and strengths in mg into a mass where nothing is counted (saffron is sold by the milligram).
 */
export function refuseMisleading(amounts: readonly Amount[], subject: Subject): Amount[] {
  if (amounts.length === 0) return [];
  const words = new Set(subject.tokens.map(({ text }) => text));
  const isDosed = DOSED.some((word) => words.has(word));
  const hasOther = amounts.some(
    ({ kind }) => kind === 'mass' || kind === 'count' || kind === 'content',
  );
  return amounts.map((amount) => {
    if (isMisleading(amount, subject, words)) return { ...amount, kind: 'never' };
    const isSmallMass = amount.kind === 'strength' && !isDosed && !hasOther;
    return isSmallMass ? { ...amount, kind: 'mass' } : amount;
  });
}

const DOSED = [
  'capsule',
  'capsules',
  'tablet',
  'tablets',
  'tab',
  'caps',
  'softgel',
  'softgels',
  'strip',
  'vitamin',
];

function isMisleading(amount: Amount, subject: Subject, words: ReadonlySet<string>): boolean {
  if (amount.kind === 'volume') return isCapacity(subject.category, words);
  if (amount.kind === 'length')
    return hasCount(subject.tokens) || !WOUND.some((word) => words.has(word));
  if (amount.kind !== 'mass') return false;
  return (
    isBabysWeight(amount, words) || isNutrient(subject.tokens, amount) || isRated(subject, amount)
  );
}

const VESSELS = new Set(
  'container containers kettle cooker bottle flask jug mug tumbler glass glasses tiffin casserole kadai kadhai pan pot bucket tub basin dustbin jar jars canister bowl bowls cup cups box oven geyser mixer purifier cartridge dispenser tawa handi tank cooler fridge bag bags planter sipper can patila tope degchi lota set basket mould crate grinder juicer heater storage dabba plate bin dish rucksack backpack chopper blender jug purse trolley suitcase'.split(
    ' ',
  ),
);
const HOLDS_THINGS = new Set(['household', 'paper-disposables', 'other', 'baby-care']);
const FILLED = new Set(
  'oil lotion wash shampoo cleanser soap cream gel liquid milk colour color paint glue polish ink adhesive water powder fevicol enamel varnish sanitizer'.split(
    ' ',
  ),
);

/** "Steel bottle 1 L", "pressure cooker 3 litres": how much it would hold, not what is in it. */
function isCapacity(category: string | null, words: ReadonlySet<string>): boolean {
  if (category === null || !HOLDS_THINGS.has(category)) return false;
  let [vessel, filled] = [false, false];
  for (const word of words) {
    vessel ||= VESSELS.has(word);
    filled ||= FILLED.has(word) && word !== 'water';
  }
  return vessel && (category === 'paper-disposables' || !filled);
}

const WOUND =
  'foil wrap cling film tape ribbon thread rope cloth fabric lace floss roll gauze bandage twine string paper fita gota zari'.split(
    ' ',
  );

/** "(1 metre) 1 U": where pieces are counted, a length only describes them. */
const hasCount = (tokens: readonly Token[]): boolean =>
  tokens.some(({ text }, at) => COUNTS.has(text) && tokens[at - 1]?.kind === 'number');

const COUNTS = new Set(['u', 'unit', 'units', 'nos', 'pc', 'pcs']);

const DIAPERS = ['pants', 'diaper', 'diapers', 'pant', 'nappy'];

/** "M (7-12 kg)": which babies a diaper fits. */
const isBabysWeight = ({ value }: Amount, words: ReadonlySet<string>): boolean =>
  value >= 1000 && DIAPERS.some((word) => words.has(word));

const NUTRIENTS = new Set(
  'protein proteins fibre fiber carbs sugar sugars caffeine collagen bcaa fat calcium'.split(' '),
);

/** "24g protein per serving", "per 100 g": a share of the content. */
function isNutrient(tokens: readonly Token[], { from, to }: Amount): boolean {
  const [before, after] = [tokens[from - 1]?.text ?? '', tokens[to]?.text ?? ''];
  if (before === 'per' || after === 'per' || after === '/') return true;
  const isShare = tokens[to + 1]?.text === 'per' || tokens[to + 1]?.text === '/';
  return NUTRIENTS.has(after) && (isShare || hasMassElsewhere(tokens, from));
}

const GRAMS = new Set(['g', 'gm', 'gms', 'kg', 'kgs', 'gram', 'grams']);

const hasMassElsewhere = (tokens: readonly Token[], from: number): boolean =>
  tokens.some(
    ({ text, kind }, at) =>
      kind === 'word' &&
      GRAMS.has(text) &&
      Math.abs(at - from) > 1 &&
      tokens[at - 1]?.kind === 'number',
  );

const RATED = new Set(['machine', 'scale', 'dumbbell', 'capacity', 'weighing']);

/** "Weighing scale 5 kg": what a device can bear. */
const isRated = ({ category, tokens }: Subject, { value }: Amount): boolean =>
  (category === 'household' || category === 'other') &&
  value >= 1000 &&
  tokens.some(({ text }) => RATED.has(text));
