import { describe, expect, it } from '@jest/globals';
import { mappingSaid } from './mapping.dto.ts';

describe('the mapping that a request says', () => {
  it('is empty where it says none, or null', () => {
    const empty = mappingSaid({ headings: {} });
    expect(mappingSaid({})).toEqual(empty);
    expect(mappingSaid({ headings: null })).toEqual(empty);
  });

  it('is refused where a heading means a field that there is none of', () => {
    const refused = () => mappingSaid({ headings: { Rate: 'price', Colour: 'colour' } });
    expect(refused).toThrow(expect.objectContaining({ name: 'ProblemError' }));
  });
});
