import { describe, expect, it } from '@jest/globals';
import { newId } from '@kirana/domain';
import fc from 'fast-check';
import { anImport as aReceived } from '../../../test/an-import.ts';
import { FakeImports, FakeListings, FakeRejects } from '../../../test/fake-stores.ts';
import type { FileRow } from '../files/file-row.ts';
import type { ImportRecord } from './import-record.ts';
import { runImport } from './import-run.ts';
import type { RunEnvironment } from './import-run.ts';
import { LeaseLost } from './ports.ts';

const NOW = Date.parse('2026-11-23T08:00:00Z');

/** An import that somebody has just taken up. */
const anImport = (overrides: Partial<ImportRecord> = {}): ImportRecord =>
  aReceived({ state: 'running', lease: { owner: 'me', until: '' }, ...overrides });

type Table = readonly (readonly string[])[];

/** A world of fakes in which the import's file holds `table`. */
function aWorld(table: Table) {
  const stores = {
    imports: new FakeImports(),
    listings: new FakeListings(),
    rejects: new FakeRejects(),
  };
  const world: RunEnvironment = {
    ...stores,
    rowsOf: () => rowsOf(table),
    mostRows: 1_000,
    checkpointRows: 100,
    now: () => NOW,
    leaseMs: 30_000,
    stopping: () => false,
  };
  return { ...stores, world };
}

async function* rowsOf(table: Table): AsyncGenerator<FileRow> {
  for (const [at, cells] of table.entries()) yield { line: at + 1, cells };
}

const HEADING = ['sku', 'title', 'mrp', 'price'];
const goods = (count: number, price = '90'): Table => [
  HEADING,
  ...Array.from({ length: count }, (_, at) => [`S${at}`, `Dal ${at}`, '100', price]),
];

describe('runImport', () => {
  it('makes a listing of every good row, keeps every bad one, and counts them all', async () => {
    const { world, listings, rejects } = aWorld([
      ...goods(3),
      ['', '', '100', '90'],
      ['S9', 'Atta', '100', '0'],
      ['S1', 'Dal 1', '100', '90'],
    ]);
    const ended = await runImport(anImport(), world);
    expect(ended).toMatchObject({ state: 'completed', rows: 6, lease: null });
    expect(ended.tally).toMatchObject({
      done: 6,
      accepted: 3,
      rejected: 3,
      created: 3,
      rejections: { 'no-title': 1, 'price-zero': 1, 'duplicate-row': 1 },
    });
    expect(listings.items.size).toBe(3);
    expect([...rejects.rows.keys()]).toEqual([4, 5, 6]);
  });

  it('doubles nothing when the same file comes again, and writes nothing', async () => {
    const { world, listings } = aWorld(goods(250));
    const first = anImport();
    await runImport(first, world);
    const again = await runImport(anImport({ sellerId: first.sellerId }), world);
    expect(again.tally).toMatchObject({ accepted: 250, unchanged: 250, created: 0 });
    expect([listings.items.size, listings.writes]).toEqual([250, 250]);
  });

  it('changes prices in place and leaves corrections, status and unmapped facts alone', async () => {
    const { world, listings } = aWorld(goods(1));
    const first = anImport();
    await runImport(first, world);
    const [listing] = [...listings.items.values()];
    if (!listing) throw new Error('no listing');
    listings.items.set(listing.listingId, {
      ...listing,
      version: 2,
      status: 'paused',
      corrections: { brand: 'Tata' },
    });
    const file = {
      ...world,
      rowsOf: () =>
        rowsOf([
          ['sku', 'title', 'price'],
          ['S0', 'Dal 0', '95'],
        ]),
    };
    await runImport(anImport({ sellerId: first.sellerId }), file);
    expect(listings.items.get(listing.listingId)).toMatchObject({
      version: 3,
      pricePaise: 9_500,
      mrpPaise: 10_000,
      status: 'paused',
      corrections: { brand: 'Tata' },
    });
  });

  it('keeps rows of one product with other prices apart, always as the same listings', async () => {
    const table = [HEADING, ['', 'Dal', '100', '90'], ['', 'Dal', '100', '85']];
    const { world, listings } = aWorld(table);
    const first = anImport();
    const ended = await runImport(first, world);
    expect(ended.tally.warnings).toEqual({ 'repeated-product': 1 });
    await runImport(anImport({ sellerId: first.sellerId }), world);
    expect(listings.items.size).toBe(2);
  });

  it('merges anew what somebody changed while it was writing', async () => {
    const { world, listings } = aWorld(goods(1, '80'));
    const first = anImport();
    await runImport(first, world);
    const [listing] = [...listings.items.values()];
    if (!listing) throw new Error('no listing');
    let raced = false;
    listings.beforeWrites = () => {
      if (!raced) {
        listings.items.set(listing.listingId, { ...listing, version: 2, minimumUnits: 6 });
      }
      raced = true;
    };
    const second = { ...world, rowsOf: () => rowsOf(goods(1, '75')) };
    const ended = await runImport(anImport({ sellerId: first.sellerId }), second);
    expect(ended.tally.updated).toBe(1);
    expect(listings.items.get(listing.listingId)).toMatchObject({
      version: 3,
      minimumUnits: 6,
      pricePaise: 7_500,
    });
  });

  it('gives up on listings that never hold still, so that a later attempt goes on', async () => {
    const { world, listings } = aWorld(goods(1));
    listings.writeMany = async (writes) => [...writes];
    await expect(runImport(anImport(), world)).rejects.toMatchObject({
      code: 'listings-contended',
      retriable: true,
    });
  });

  it('stops when another instance has taken it over', async () => {
    const { world, imports } = aWorld(goods(250));
    const record = anImport();
    imports.items.set(record.importId, { ...record, version: 7 });
    await expect(runImport(record, world)).rejects.toThrow(LeaseLost);
  });

  it('stops at a checkpoint when the process is stopping', async () => {
    const { world } = aWorld(goods(250));
    const record = await runImport(anImport(), { ...world, stopping: () => true });
    expect([record.state, record.tally.done]).toEqual(['running', 100]);
  });

  it('extends its lease with every checkpoint', async () => {
    const { world, imports } = aWorld(goods(250));
    const untils: unknown[] = [];
    imports.afterChange = ({ lease }) => untils.push(lease?.until);
    await runImport(anImport(), world);
    const extended = '2026-11-23T08:00:30.000Z';
    expect(untils).toEqual([extended, extended, extended, extended, undefined]);
  });

  it('refuses more rows than allowed before it writes any', async () => {
    const { world, listings } = aWorld(goods(11));
    await expect(runImport(anImport(), { ...world, mostRows: 10 })).rejects.toMatchObject({
      code: 'too-many-rows',
    });
    expect(listings.items.size).toBe(0);
  });

  it('ends the same wherever it is cut off, however often', async () => {
    const table = [...goods(230), ['', '', '1', '1'], ['', 'Dal', '9', '8'], ['', 'Dal', '9', '7']];
    const sellerId = newId('sel');
    const whole = aWorld(table);
    const expected = await runImport(anImport({ sellerId, importId: 'imp_1' }), whole.world);
    const cuts = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        const { world, imports, listings, rejects } = aWorld(table);
        let record = anImport({ sellerId, importId: 'imp_1' });
        for (const place of places) {
          await expectCut(() => runImport(record, world), imports, place);
          record = imports.items.get('imp_1') ?? record;
        }
        const ended = record.state === 'completed' ? record : await runImport(record, world);
        expect(ended.tally).toEqual(expected.tally);
        expect(listings.items).toEqual(whole.listings.items);
        expect(rejects.rows).toEqual(whole.rejects.rows);
      }),
      { numRuns: 40 },
    );
  });
});

/** Runs until the `after`-th checkpoint of the run, which is lost: its rows are written, its mark is not. */
async function expectCut(run: () => Promise<unknown>, imports: FakeImports, after: number) {
  const change = imports.change.bind(imports);
  let left = after;
  imports.change = async (record, changes) => {
    if (left === 0) throw new Error('killed');
    left -= 1;
    return change(record, changes);
  };
  await run().catch((error: Error) => expect(error.message).toBe('killed'));
  imports.change = change;
}
