import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import { createDynamo } from '../client/dynamo.ts';
import { dropTables } from '../provision/drop-tables.ts';
import { provisionTables } from '../provision/provision-tables.ts';
import { Turn } from './turn.ts';

const { dynamodbEndpoint: endpoint, awsRegion: region, awsCredentials } = stackEndpoints();
const tablePrefix = `${uniqueName('turn')}-`;
const dynamo = createDynamo({ endpoint, region, credentials: awsCredentials, tablePrefix });
const table = { name: 'turns', owner: 'test', key: { partition: 'work' } } as const;
const turnOf = (holder: string) =>
  new Turn(dynamo, { table, work: 'sweep', holder, forMs: 60_000 });

beforeAll(() => provisionTables(dynamo, [table]));
afterAll(async () => {
  await dropTables(dynamo, [table]);
  dynamo.close();
});

describe('work that one instance does', () => {
  it('is one’s turn however many ask, until that one is gone', async () => {
    const [now, later] = [1_000_000, 1_000_000 + 60_001];
    const turns = ['a', 'b', 'c'].map(turnOf);
    const taken = await Promise.all(turns.map((turn) => turn.take(now)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    const first = turns[taken.indexOf(true)]!;
    const other = turns[taken.indexOf(false)]!;
    expect(await first.take(now + 30_000)).toBe(true);
    expect(await other.take(later)).toBe(false);
    expect(await other.take(later + 30_000)).toBe(true);
    expect(await first.take(later + 30_001)).toBe(false);
  });

  it('is given back by who stops, and only by who has it', async () => {
    const [a, b] = [turnOf('x'), turnOf('y')];
    const now = 9_000_000;
    expect(await a.take(now)).toBe(true);
    await b.leave();
    expect(await b.take(now)).toBe(false);
    await a.leave();
    expect(await b.take(now)).toBe(true);
  });
});
