import { describe, expect, it } from '@jest/globals';
import { tokenize } from '../tokens/tokenize.ts';
import { readAmounts } from './read-amounts.ts';

const amounts = (title: string): string[] =>
  readAmounts(tokenize(title), () => false).map(
    ({ kind, value, base }) => `${kind} ${value} ${base}`,
  );

describe('readAmounts', () => {
  it.each([
    ['500 gms', 'mass 500 g'],
    ['5kgs', 'mass 5000 g'],
    ['1,5 kg', 'mass 1500 g'],
    ['1/2 kg', 'mass 500 g'],
    ['1 1/2 kg', 'mass 1500 g'],
    ['1½ kg', 'mass 1500 g'],
    ['aadha kilo', 'mass 500 g'],
    ['डेढ़ किलो', 'mass 1500 g'],
    ['५ किलो', 'mass 5000 g'],
    ['.33L', 'volume 330 ml'],
    ['33 cl', 'volume 330 ml'],
    ['500-gm', 'mass 500 g'],
    ['2 dozen', 'count 24 pc'],
    ['dozen', 'count 12 pc'],
    ['100 tea bags', 'content 100 pc'],
    ["20's", 'content 20 pc'],
    ['9 metre', 'length 9 m'],
    ['6 bottles', 'container 6 pc'],
    ['24', 'bare 24 pc'],
  ])('reads %s', (title, expected) => {
    expect(amounts(title)).toEqual([expected]);
  });

  it.each(['10 inch', '9W', '100%', '12"', '5 years', 'SPF 50', 'No. 7', '45 mm'])(
    'takes %s for no quantity',
    (title) => {
      expect(amounts(title)).toEqual([expect.stringMatching(/^never /)]);
    },
  );

  it.each(['MR184', 'A4', 'W320', '#12'])('reads no number in the code %s', (title) => {
    expect(amounts(title)).toEqual([]);
  });

  it('takes a model number before a thing for no count of it', () => {
    expect(amounts('1012 pencils')).toEqual(['bare 1012 pc']);
  });
});
