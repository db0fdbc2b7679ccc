import { parseArgs } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { refusalOf, wholeNumber } from './command-line.ts';

const thrownBy = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

describe('a command line', () => {
  it('has whole numbers where they are expected', () => {
    expect(wholeNumber('kills', '0', 0)).toBe(0);
    expect(wholeNumber('kills', '200', 1)).toBe(200);
  });

  it.each(['-1', '1.5', 'many', '', ' '])(
    'refuses %p by name and with what was expected',
    (value) => {
      expect(refusalOf(thrownBy(() => wholeNumber('kills', value, 0)))).toBe(
        `--kills=${value}: expected a whole number from 0`,
      );
    },
  );

  it('refuses what it does not know in one sentence', () => {
    const error = thrownBy(() => parseArgs({ args: ['--nope=1'], options: {} }));
    expect(refusalOf(error)).toBe("Unknown option '--nope'");
  });

  it('leaves other errors to whoever made them', () => {
    expect(refusalOf(new TypeError('a defect'))).toBeUndefined();
  });
});
