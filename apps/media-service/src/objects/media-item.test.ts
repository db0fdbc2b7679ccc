import { describe, expect, it } from '@jest/globals';
import { newStorageKey, outdatedKeys } from './media-item.ts';

describe('keys of media objects', () => {
  it('differ for every upload, so that late bytes never replace newer ones', () => {
    expect(newStorageKey('med_1', 1)).not.toBe(newStorageKey('med_1', 1));
  });

  it('are outdated by a newer content, not by an upload under way', () => {
    const [first, lost, current, underWay] = [1, 2, 2, 3].map((content) =>
      newStorageKey('med_1', content),
    ) as [string, string, string, string];
    const item = { content: 2, storageKey: current };
    expect(outdatedKeys([first, lost, current, underWay], item)).toEqual([first, lost]);
  });

  it('are all outdated once the object is deleted', () => {
    expect(outdatedKeys(['a', 'b'], undefined)).toEqual(['a', 'b']);
  });
});
