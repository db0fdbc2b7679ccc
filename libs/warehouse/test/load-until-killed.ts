import { createWarehouse, loadBatch, nextOffset } from '../src/index.ts';
import type { Warehouse } from '../src/index.ts';
import { batchAt, BATCHES, PLACE } from './batches.ts';

/**
 * Loads what is left of the batches and dies by SIGKILL at the given step: each statement, each COPY and both sides of
 * the commit are steps. Run as a process of its own; ends 0 where it got to the end first.
 */
const [url = '', schema = '', step = '0'] = process.argv.slice(2);
let left = Number(step);
const stepOrDie = (): void => {
  if (left-- === 0) process.kill(process.pid, 'SIGKILL');
};

const real = createWarehouse({ url, schema });
const mortal: Warehouse = {
  ...real,
  transaction: (work) =>
    real.transaction(async (run, client) => {
      const dying = new Proxy(client, {
        get: (target, name) => {
          if (name !== 'query') return Reflect.get(target, name) as unknown;
          return (...given: Parameters<typeof target.query>) => {
            stepOrDie();
            return target.query(...given);
          };
        },
      });
      const result = await work((sql, values) => {
        stepOrDie();
        return run(sql, values);
      }, dying);
      stepOrDie();
      return result;
    }),
};

for (;;) {
  const next = Number((await nextOffset(real, PLACE.topic, PLACE.partition)) ?? 0);
  if (next >= BATCHES) break;
  await loadBatch(mortal, batchAt(next), { ...PLACE, nextOffset: String(next + 1) });
  stepOrDie();
}
await real.close();
