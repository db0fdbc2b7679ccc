import { digitOf, fractionOf, isApostrophe, isLetter, isSpace } from './characters.ts';
import { fold } from './fold.ts';
import type { Token } from './token.ts';

const COMMA = 0x2c;
const POINT = 0x2e;

/** Titles longer than this are read only so far: 10 kB of any text stays within bounded time. */
export const MAX_TITLE_LENGTH = 2_000;

/** Splits a title into tokens, in one pass. */
export function tokenize(title: string): Token[] {
  const tokens: Token[] = [];
  const end = Math.min(title.length, MAX_TITLE_LENGTH);
  let at = 0;
  let glued = false;
  while (at < end) {
    const code = title.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      glued = false;
      continue;
    }
    const token = tokenAt(title, at, end, code, glued);
    tokens.push(token);
    at = token.end;
    glued = true;
  }
  return tokens;
}

function tokenAt(title: string, at: number, end: number, code: number, glued: boolean): Token {
  if (isLetter(code)) return wordAt(title, at, end, glued);
  if (digitOf(code) >= 0 || startsDecimal(title, at, code)) return numberAt(title, at, end, glued);
  const fraction = fractionOf(code);
  if (!Number.isNaN(fraction)) {
    return {
      kind: 'number',
      text: String(fraction),
      start: at,
      end: at + 1,
      value: fraction,
      glued,
    };
  }
  return { kind: 'mark', text: title[at]!, start: at, end: at + 1, value: NaN, glued };
}

function wordAt(title: string, start: number, end: number, glued: boolean): Token {
  let at = start + 1;
  while (at < end) {
    const code = title.charCodeAt(at);
    if (isLetter(code)) at++;
    else if (isApostrophe(code) && at + 1 < end && isLetter(title.charCodeAt(at + 1))) at += 2;
    else break;
  }
  if (timesSign(title, start, at, end)) at--;
  return { kind: 'word', text: fold(title.slice(start, at)), start, end: at, value: NaN, glued };
}

/** The x of "70gx24" stands for itself: letters between two digits that end in an x. */
const timesSign = (title: string, start: number, at: number, end: number): boolean =>
  at - start > 1 &&
  start > 0 &&
  at < end &&
  (title.charCodeAt(at - 1) | 0x20) === 0x78 &&
  digitOf(title.charCodeAt(start - 1)) >= 0 &&
  digitOf(title.charCodeAt(at)) >= 0;

/** ".33L" starts a number; "No.1" does not. */
function startsDecimal(title: string, at: number, code: number): boolean {
  if (code !== POINT || at + 1 >= title.length || digitOf(title.charCodeAt(at + 1)) < 0)
    return false;
  return at === 0 || (!isLetter(title.charCodeAt(at - 1)) && digitOf(title.charCodeAt(at - 1)) < 0);
}

function numberAt(title: string, start: number, end: number, glued: boolean): Token {
  let at = start;
  let digits = '';
  let hasPoint = false;
  while (at < end) {
    const code = title.charCodeAt(at);
    const digit = digitOf(code);
    if (digit >= 0) digits += digit;
    else if (digitFollows(title, at, end) && code === POINT && !hasPoint) {
      hasPoint = true;
      digits += '.';
    } else if (digitFollows(title, at, end) && code === COMMA && !hasPoint) {
      const run = digitRun(title, at + 1, end);
      if (run !== 2 && run !== 3) {
        if (run !== 1) break;
        hasPoint = true;
        digits += '.';
      } else if (run === 2 && !groupsLater(title, at + 3, end)) {
        hasPoint = true;
        digits += '.';
      }
    } else break;
    at++;
  }
  return { kind: 'number', text: digits, start, end: at, value: Number(digits), glued };
}

const digitFollows = (title: string, at: number, end: number): boolean =>
  at + 1 < end && digitOf(title.charCodeAt(at + 1)) >= 0;

/** How many digits stand from `at` on; looks no further than four. */
function digitRun(title: string, at: number, end: number): number {
  let length = 0;
  while (length < 4 && at + length < end && digitOf(title.charCodeAt(at + length)) >= 0) length++;
  return length;
}

/** "1,00,000": the first comma is a separator because another group follows. */
const groupsLater = (title: string, at: number, end: number): boolean =>
  at < end && title.charCodeAt(at) === COMMA && digitRun(title, at + 1, end) >= 2;
