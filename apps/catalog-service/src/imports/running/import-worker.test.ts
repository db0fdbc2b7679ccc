import { describe, expect, it } from '@jest/globals';
import { eventually } from '@kirana/testing';
import { anImport } from '../../../test/an-import.ts';
import { FakeImports, FakeListings, FakeRejects } from '../../../test/fake-stores.ts';
import { UnreadableFile } from '../files/file-errors.ts';
import type { FileRow } from '../files/file-row.ts';
import { MOST_ATTEMPTS } from './claim.ts';
import { runImport } from './import-run.ts';
import { ImportWorker } from './import-worker.ts';
import type { ImportRecord } from './import-record.ts';

const NOW = Date.parse('2026-11-23T08:00:00Z');

async function* goods(): AsyncGenerator<FileRow> {
  yield { line: 1, cells: ['title', 'price'] };
  yield { line: 2, cells: ['Dal', '90'] };
}

async function* unreadable(): AsyncGenerator<FileRow> {
  yield { line: 1, cells: ['title', 'price'] };
  throw new UnreadableFile('not-a-workbook', 'The file is not a readable Excel workbook');
}

/** A worker over fakes; `end` waits until the import has come to its end. */
function aWorker(records: readonly ImportRecord[], rowsOf: () => AsyncIterable<FileRow> = goods) {
  const imports = new FakeImports();
  for (const record of records) imports.items.set(record.importId, record);
  const errors: unknown[] = [];
  const listings = new FakeListings();
  const worker = new ImportWorker(
    {
      imports,
      listings,
      rejects: new FakeRejects(),
      rowsOf,
      mostRows: 100,
      checkpointRows: 100,
      now: () => NOW,
      leaseMs: 1_000,
    },
    {
      owner: 'w1',
      atOnce: 2,
      pollMs: 60_000,
      run: runImport,
      onError: (error) => errors.push(error),
    },
  );
  const end = (importId: string) =>
    eventually(() => {
      const record = imports.items.get(importId);
      return record?.finishedAt ? record : null;
    });
  return { worker, imports, listings, errors, end };
}

describe('ImportWorker', () => {
  it('works off what is open, more than it may do at once too', async () => {
    const records = Array.from({ length: 5 }, () => anImport());
    const { worker, end } = aWorker(records);
    worker.start();
    for (const { importId } of records) {
      expect(await end(importId)).toMatchObject({ state: 'completed', attempts: 1, lease: null });
    }
    await worker.stop();
  });

  it('takes up what it is told of, though the index does not list it yet', async () => {
    const record = anImport();
    const { worker, imports, end } = aWorker([record]);
    imports.open = () => Promise.resolve([]);
    worker.start();
    worker.nudge(record);
    expect((await end(record.importId)).state).toBe('completed');
    await worker.stop();
  });

  it('leaves alone what another instance holds, and takes it up when the lease has run out', async () => {
    const held = anImport({ lease: { owner: 'w2', until: new Date(NOW + 1).toISOString() } });
    const left = anImport({ lease: { owner: 'w2', until: new Date(NOW).toISOString() } });
    const { worker, imports, end } = aWorker([held, left]);
    worker.start();
    await end(left.importId);
    await worker.stop();
    expect(imports.items.get(held.importId)).toEqual(held);
  });

  it('ends an import whose file nobody can read, with the reason', async () => {
    const record = anImport();
    const { worker, end } = aWorker([record], () => unreadable());
    worker.start();
    expect(await end(record.importId)).toMatchObject({
      state: 'failed',
      failure: { code: 'not-a-workbook' },
    });
    await worker.stop();
  });

  it('leaves an import to a later attempt when a store is down', async () => {
    const record = anImport();
    const { worker, listings, imports, errors } = aWorker([record]);
    listings.beforeWrites = () => {
      throw new Error('store is down');
    };
    worker.start();
    await eventually(() => errors.length > 0);
    await worker.stop();
    expect(imports.items.get(record.importId)).toMatchObject({
      state: 'running',
      lease: { owner: 'w1' },
    });
  });

  it('does not wait for ever for a store that hangs when it is stopped', async () => {
    const { worker, listings, imports } = aWorker([anImport()]);
    let hanging = false;
    listings.writeMany = () => {
      hanging = true;
      return new Promise(() => undefined);
    };
    worker.start();
    await eventually(() => hanging);
    await worker.stop(1);
    expect([...imports.items.values()][0]?.lease?.owner).toBe('w1');
  });

  it('gives an import up that has ended its worker again and again', async () => {
    const record = anImport({ attempts: MOST_ATTEMPTS });
    const { worker, end } = aWorker([record]);
    worker.start();
    expect((await end(record.importId)).failure?.code).toBe('interrupted-too-often');
    await worker.stop();
  });
});
