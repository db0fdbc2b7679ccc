import { describe, expect, it } from '@jest/globals';
import { BadOption } from '@kirana/testing';
import { loadConfig } from './config.ts';
import { requestsOfShops } from '../traffic/requests-of-shops.ts';

const assumed = {
  activeShare: { value: 0.5 },
  requestsPerVisit: { value: 20 },
  peakToMean: { value: 3 },
};

describe('the options of a load', () => {
  it('take the rates of so many shops from what shops are assumed to do', () => {
    expect(requestsOfShops(86_400, assumed)).toEqual({ mean: 10, busy: 30 });
    const { mean, busy } = requestsOfShops(100_000);
    expect(loadConfig(['--shops=100000'])).toMatchObject({ rates: [mean, busy], signedIn: 1_000 });
  });

  it('let a rate that is given win, or several one after the other', () => {
    expect(loadConfig(['--shops=100000', '--rate=15']).rates).toEqual([15]);
    expect(loadConfig(['--rates=10,20,40']).rates).toEqual([10, 20, 40]);
  });

  it('write a large number of listings straight into the tables unless told otherwise', () => {
    expect(loadConfig(['--listings=2000000']).fill).toBe('tables');
    expect(loadConfig(['--listings=200']).fill).toBe('rest');
    expect(loadConfig(['--listings=20000', '--fill=rest']).fill).toBe('rest');
  });

  it.each(['--rates=10,x', '--fill=ftp', '--listings=many', '--seconds=900'])(
    'refuse %s',
    (arg) => {
      expect(() => loadConfig([arg])).toThrow(BadOption);
    },
  );
});
