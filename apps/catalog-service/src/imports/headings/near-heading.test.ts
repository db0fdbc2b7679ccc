import { describe, expect, it } from '@jest/globals';
import { nearHeading } from './near-heading.ts';

describe('a misspelt heading', () => {
  it.each([
    ['prodct name', 'title'],
    ['sellign price', 'price'],
    ['barnd', 'brand'],
    ['expirey date', 'expiry'],
    ['catagory', 'category'],
    ['barcde', 'gtin'],
  ])('%s is taken for what it is near to', (folded, field) => {
    expect(nearHeading(folded)).toBe(field);
  });

  it.each(['rato', 'margin', 'remarks', 'gst rate', 'colour', 'supplier', 'old price'])(
    '%s means nothing: it is near to none, or near to another meaning',
    (folded) => {
      expect(nearHeading(folded)).toBeNull();
    },
  );
});
