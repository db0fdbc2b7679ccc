/**
 * A key that Latin spellings of one Hindi word share: "aata"/"atta"/"ata", "chini"/"cheeni", "jeera"/"zira". Vowels are kept only at
 * the start, aspirates and doubled letters are one, w is v, z is j, ph is f. Too coarse to identify, fine to recall.
 */
export function phoneticKey(word: string): string {
  let key = '';
  const spelled = word
    .replaceAll('ksh', 'x')
    .replaceAll('ph', 'f')
    .replaceAll('ck', 'k')
    .replaceAll('q', 'k');
  for (let at = 0; at < spelled.length; at++) {
    const letter = sound(spelled, at);
    if (letter !== '' && key.at(-1) !== letter) key += letter;
  }
  return key;
}

const SOUNDS: Readonly<Record<string, string>> = { w: 'v', z: 'j', c: 'k', y: 'i' };
const VOWELS = 'aeiouy';

function sound(word: string, at: number): string {
  const letter = word[at]!;
  if (VOWELS.includes(letter)) return at === 0 ? (SOUNDS[letter] ?? letter) : '';
  if (letter === 'h') return at === 0 ? 'h' : '';
  if (letter === 'c' && word[at + 1] === 'h') return 'c';
  return SOUNDS[letter] ?? letter;
}
