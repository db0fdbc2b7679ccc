import { readProfile } from '@kirana/local-stack';
import { expect, it } from '@jest/globals';
import { chaos } from './chaos.ts';

// The long run of `make chaos`, cut to what a test may take: each part of the way is killed about once.
it('loses, doubles and ages nothing while parts are killed, nor by a replay of everything', async () => {
  const said: string[] = [];
  const { verdict, deadLettered, hashEqual, kills, orders } = await chaos({
    profile: readProfile(),
    kills: 12,
    seed: 20261123,
    seconds: 20,
    rate: 15,
    say: (line) => said.push(line),
  });
  const { lost, duplicated, stale, wrong } = verdict;
  expect({ lost, duplicated, stale, deadLettered, hashEqual, wrong: [...wrong], said }).toEqual({
    lost: 0,
    duplicated: 0,
    stale: 0,
    deadLettered: 0,
    hashEqual: true,
    wrong: [],
    said,
  });
  expect(kills.total).toBeGreaterThan(0);
  expect(orders).toBeGreaterThan(0);
}, 600_000);
