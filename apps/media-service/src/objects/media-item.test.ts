import { describe, expect, it } from '@jest/globals';
import type { EarlierContent } from './contents.ts';
import type { SideName, SideState } from './media-item.ts';
import { newStorageKey, outdatedKeys, SIDES, thumbnailKey } from './media-item.ts';

describe('keys of media objects', () => {
  it('differ for every upload, so that late bytes never replace newer ones', () => {
    expect(newStorageKey('med_1', 1)).not.toBe(newStorageKey('med_1', 1));
  });

  it('are outdated by a newer content, not by an upload under way', () => {
    const [first, lost, current, underWay] = [1, 2, 2, 3].map((content) =>
      newStorageKey('med_1', content),
    ) as [string, string, string, string];
    const item = { content: 2, storageKey: current };
    const keys = [first, lost, current, underWay];
    for (const side of SIDES) expect(outdatedKeys(keys, item, side)).toEqual([first, lost]);
  });

  it('of a kept content are needed in the buckets, but on the disk only until a bucket has it', () => {
    const [dropped, kept, current] = [1, 2, 3].map((content) =>
      newStorageKey('med_1', content),
    ) as [string, string, string];
    const outdated = (side: SideName, cloud: SideState) => {
      const facts = { content: 2, contentType: 'a/b', size: 1, sha256: '', secondary: 'pending' };
      const earlier = { ...facts, storageKey: kept, cloud } as EarlierContent;
      const item = { content: 3, storageKey: current, earlier: [earlier] };
      return outdatedKeys([dropped, kept, thumbnailKey(kept, 'small.webp'), current], item, side);
    };
    const thumbnail = thumbnailKey(kept, 'small.webp');
    expect(outdated('cloud', 'verified')).toEqual([dropped, thumbnail]);
    expect(outdated('secondary', 'pending')).toEqual([dropped, thumbnail]);
    expect(outdated('local', 'verified')).toEqual([dropped, kept, thumbnail]);
    expect(outdated('local', 'pending')).toEqual([dropped, thumbnail]);
  });

  it('are all outdated once the object is deleted', () => {
    expect(outdatedKeys(['a', 'b'], undefined, 'cloud')).toEqual(['a', 'b']);
  });
});
