import { describe, expect, it } from '@jest/globals';
import { canCheck } from './can-check.ts';
import { refusedByRedshift } from './redshift-grammar.ts';
import { redshiftStatements } from './redshift-statements.ts';

const FOREIGN = [
  'INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO NOTHING',
  'CREATE TABLE t (a SERIAL)',
  'CREATE TABLE t (a JSONB)',
  'CREATE TABLE t (a INTEGER[])',
  'CREATE TABLE t (a INTEGER PRIMARY KEY)',
  'CREATE INDEX i ON t (a)',
  'SELECT DISTINCT ON (a) a, b FROM t',
  'SELECT SUM(a) FILTER (WHERE b) FROM t',
  "SELECT a ->> 'b' FROM t",
  'SELECT a FROM t FOR UPDATE SKIP LOCKED',
  'DELETE FROM t WHERE a = 1 RETURNING a',
  'SELECT a FROM t, LATERAL (SELECT b FROM u WHERE u.a = t.a) l',
  'SELECT a FROM t WHERE b < CURRENT_TIMESTAMP',
  'MERGE INTO t USING s ON t.a = s.a WHEN MATCHED THEN UPDATE SET b = s.b',
  'MERGE INTO t USING s ON t.a = s.a WHEN MATCHED AND s.v > t.v THEN UPDATE SET b = s.b WHEN NOT MATCHED THEN INSERT (a, b) VALUES (s.a, s.b)',
];

describe('the grammar of Redshift (needs python3 with pip)', () => {
  it('takes every statement that we send', () => {
    if (!canCheck()) return;
    const statements = redshiftStatements();
    expect(statements.length).toBeGreaterThan(300);
    expect(refusedByRedshift(statements)).toEqual([]);
  }, 300_000);

  it('has none of what Postgres has besides', () => {
    if (!canCheck()) return;
    const refused = new Set(refusedByRedshift(FOREIGN).map(({ statement }) => statement));
    expect(FOREIGN.filter((statement) => !refused.has(statement))).toEqual([]);
  }, 300_000);
});
