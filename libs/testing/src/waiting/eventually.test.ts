import { describe, expect, it } from '@jest/globals';
import { eventually } from './eventually.ts';

describe('eventually', () => {
  it('gives what the check returned once it holds', async () => {
    let tries = 0;
    const seen = await eventually(() => (++tries < 3 ? null : 'here'), { everyMs: 1 });
    expect([seen, tries]).toEqual(['here', 3]);
  });

  it('says what did not come true, and what was seen last', async () => {
    const check = () => Promise.reject(new Error('connection refused'));
    await expect(
      eventually(check, { timeoutMs: 5, everyMs: 1, describe: 'The index' }),
    ).rejects.toThrow(/The index did not come true within 5 ms; last: connection refused/);
  });
});
