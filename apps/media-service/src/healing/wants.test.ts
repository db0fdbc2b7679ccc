import { describe, expect, it } from '@jest/globals';
import type { MediaObject } from '@kirana/contracts';
import { seenChange, WANTS } from './wants.ts';

const object: MediaObject = {
  mediaId: 'med_1',
  ownerId: 'sel_1',
  contentType: 'image/png',
  size: 1,
  sha256: 'ab',
  cloud: 'verified',
  local: 'verified',
  secondary: 'verified',
  content: 1,
  version: 1,
  createdAt: '2026-11-23T08:00:00.000Z',
  updatedAt: '2026-11-23T08:00:00.000Z',
};
const wanting = (before: MediaObject | null, after: MediaObject | null) =>
  Object.entries(WANTS)
    .filter(([, wants]) => wants({ before, after }))
    .map(([name]) => name);

describe('a change of an object', () => {
  it.each([
    ['local', 'hydrator'],
    ['cloud', 'uploader'],
    ['secondary', 'copier'],
  ] as const)('that leaves the %s side without it calls the %s', (side, worker) => {
    const csv = { ...object, contentType: 'text/csv' };
    expect(wanting(csv, { ...csv, [side]: 'failed' })).toEqual([worker]);
    expect(wanting(csv, { ...csv, [side]: 'absent' })).toEqual([]);
  });

  it('that replaces or removes bytes calls the sweeper, healing does not', () => {
    expect(wanting(object, null)).toEqual(['sweeper']);
    expect(wanting(object, { ...object, version: 2, content: 2 })).toContain('sweeper');
    expect(wanting(object, { ...object, version: 2, cloud: 'pending' })).not.toContain('sweeper');
  });

  it('that leaves a bucket without an earlier content calls those who copy, and the sweeper once it has it', () => {
    const csv = { ...object, contentType: 'text/csv' };
    const lacking = { ...csv, earlierLacking: 1 };
    expect(wanting({ ...csv, earlierLacking: 0 }, lacking)).toEqual(['uploader', 'copier']);
    expect(wanting(lacking, { ...csv, earlierLacking: 0 })).toEqual(['sweeper']);
  });

  it('is read from its event, and looked at by everybody where it cannot be read', () => {
    const value = Buffer.from(JSON.stringify({ data: { before: null, after: object } }));
    expect(seenChange(value)).toEqual({ before: null, after: object });
    expect([null, Buffer.from('{}'), Buffer.from('?')].map(seenChange)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
