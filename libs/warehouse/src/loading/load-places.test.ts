import { describe, expect, it } from '@jest/globals';
import { readPlaces } from './load-places.ts';

describe('places', () => {
  it('keep the first district of a PIN code and count the others, and skip what is no PIN code', () => {
    const csv = 'pincode,city,state\n110001,CENTRAL,DELHI\r\n110001,NEW DELHI,DELHI\nx,y,z\n';
    expect(readPlaces(csv, 'now')).toEqual([
      { pincode: '110001', district: 'CENTRAL', state: 'DELHI', districts: 2, _loaded_at: 'now' },
    ]);
  });
});
