import { afterAll, describe, expect, it } from '@jest/globals';
import { Turn, TABLES } from '@kirana/dynamodb';
import { createLogger } from '@kirana/service';
import { eventually, stackEndpoints, uniqueName } from '@kirana/testing';
import { openOrderTables } from '../../test/order-tables.ts';
import { startSweeping } from './start-sweeping.ts';

const dynamo = await openOrderTables(stackEndpoints(), uniqueName('sweep'));
afterAll(() => dynamo.drop());

/** An instance as order-service starts it, but for the pace: its rounds so far. */
function anInstance(holder: string) {
  const told = { rounds: 0 };
  const sweeping = startSweeping({
    everyMs: 20,
    logger: createLogger('test', 'silent'),
    turn: new Turn(dynamo, { table: TABLES.orderTurns, work: 'sweep', holder, forMs: 60_000 }),
    sweeps: [() => Promise.resolve()],
    done: () => void (told.rounds += 1),
  });
  return { told, stop: () => sweeping.stop() };
}

describe('two instances that sweep', () => {
  it('leave it to one of them, and to the other once that has stopped', async () => {
    const both = [anInstance('a'), anInstance('b')];
    await eventually(() => both.some(({ told }) => told.rounds >= 10));
    const first = both.find(({ told }) => told.rounds > 0)!;
    const second = both.find((one) => one !== first)!;
    expect(second.told.rounds).toBe(0);
    await first.stop();
    const atTheEnd = first.told.rounds;
    await eventually(() => second.told.rounds >= 10);
    expect(first.told.rounds).toBe(atTheEnd);
    await second.stop();
  });
});
