import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readRecord, readRecords, removeRecord, writeRecord } from './record.ts';
import type { PartRecord } from './record.ts';

const run = mkdtempSync(join(tmpdir(), 'kirana-run-'));
afterAll(() => rmSync(run, { recursive: true, force: true }));

const aRecord = (part: string): PartRecord => ({
  part,
  kind: 'server',
  pid: 42,
  started: 'boot/1',
  command: 'java kafka.Kafka',
  log: '/logs/kafka.log',
  startedAt: '2026-01-01T00:00:00.000Z',
  wanted: 'up',
  restarts: 0,
});

describe('the records of running parts', () => {
  it('are read as written, and gone once removed', () => {
    writeRecord(run, aRecord('kafka'));
    writeRecord(run, { ...aRecord('s3'), wanted: 'down' });
    expect(readRecord(run, 'kafka')).toEqual(aRecord('kafka'));
    expect(
      readRecords(run)
        .map((record) => record.part)
        .sort(),
    ).toEqual(['kafka', 's3']);
    removeRecord(run, 'kafka');
    expect(readRecord(run, 'kafka')).toBeUndefined();
  });

  it('are none where nothing was ever started', () => {
    expect(readRecords(join(run, 'nowhere'))).toEqual([]);
  });

  it('do not count what is only being written', () => {
    writeFileSync(join(run, 'dynamodb.json.new'), '{"part":');
    expect(readRecords(run).map((record) => record.part)).toEqual(['s3']);
  });
});
