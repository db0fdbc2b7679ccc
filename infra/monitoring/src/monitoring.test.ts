import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { parse, stringify } from 'yaml';
import { objectiveRecordings } from './alerts/objectives.ts';
import { allAlerts } from './alerts/rules-file.ts';
import { familyOf, metricsNamed } from './checks/metrics-named.ts';
import { runPromtool } from './checks/promtool.ts';
import { DASHBOARDS } from './dashboards/dashboards.ts';
import { generatedFiles } from './generated.ts';

const FOLDER = join(import.meta.dirname, '..');
const ROOT = join(FOLDER, '../..');
const RUNBOOKS = join(ROOT, 'docs/runbooks');
const exprs = [
  ...allAlerts().map(({ expr }) => expr),
  ...objectiveRecordings().map(({ expr }) => expr),
  ...DASHBOARDS.flatMap(({ panels }) =>
    panels.flatMap(({ queries }) => queries.map((q) => q.expr)),
  ),
];

/** As much of promtool's tests as is looked at. */
interface RuleTests {
  readonly tests: readonly {
    readonly alert_rule_test: readonly {
      readonly alertname: string;
      readonly exp_alerts: readonly object[];
    }[];
  }[];
}
const RULE_TESTS = ['kirana.test.yml', 'kirana.budgets.test.yml'].map((file) =>
  join(FOLDER, 'rules', file),
);

/** Every metric that the code registers, and those of the runtime. */
function metricsOfTheCode(): Set<string> {
  const pattern = "'[a-z]+(_[a-z]+)+'";
  const found = execFileSync(
    'git',
    ['grep', '-hoE', pattern, '--', 'apps/*/src/*', 'libs/*/src/*'],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const runtime = registry.getMetricsAsArray().map(({ name }) => name);
  return new Set([
    ...found
      .trim()
      .split('\n')
      .map((name) => name.slice(1, -1)),
    ...runtime,
    'up',
  ]);
}

/** Metrics that are registered with their name beside their kind. */
function registrations(): { kind: 'Counter' | 'Gauge' | 'Histogram'; name: string }[] {
  const files = execFileSync('git', ['ls-files', 'apps/*/src/*.ts', 'libs/*/src/*.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const pattern = /new (Counter|Gauge|Histogram)(?:<[^>]*>)?\(\{\s*name: '([^']+)'/g;
  return files
    .trim()
    .split('\n')
    .flatMap((file) => [...readFileSync(join(ROOT, file), 'utf8').matchAll(pattern)])
    .map(([, kind, name = '']) => ({ kind: kind as 'Counter', name }));
}

describe('alert rules and dashboards', () => {
  it('lie in git as they are made', () => {
    for (const [path, text] of Object.entries(generatedFiles())) {
      expect([path, readFileSync(join(FOLDER, path), 'utf8')]).toEqual([path, text]);
    }
  });

  it('are read by Prometheus, whose own tests of the rules hold', () => {
    const rules = join(FOLDER, 'rules/kirana.rules.yml');
    expect(runPromtool('check', 'rules', rules)).toMatchObject({ ok: true });
    expect(runPromtool('test', 'rules', ...RULE_TESTS)).toMatchObject({
      ok: true,
      output: expect.stringContaining('SUCCESS'),
    });
  });

  it('are each seen to fire in those tests', () => {
    const fired = RULE_TESTS.map((file) => parse(readFileSync(file, 'utf8')) as RuleTests)
      .flatMap(({ tests }) => tests)
      .flatMap(({ alert_rule_test: cases }) => cases)
      .filter(({ exp_alerts: expected }) => expected.length > 0)
      .map(({ alertname }) => alertname);
    const silent = allAlerts().filter(({ alert }) => !fired.includes(alert));
    expect(silent.map(({ alert }) => alert)).toEqual([]);
  });

  it('ask in queries that Prometheus understands', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kirana-queries-'));
    const file = join(folder, 'queries.yml');
    const rules = exprs.map((expr, at) => ({
      record: `query:${at}`.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? ''),
      expr: expr.replaceAll('$__rate_interval', '5m'),
    }));
    writeFileSync(file, stringify({ groups: [{ name: 'queries', rules }] }));
    expect(runPromtool('check', 'rules', file)).toMatchObject({ ok: true });
    rmSync(folder, { recursive: true });
  });

  it('name only metrics that the code has', () => {
    const known = metricsOfTheCode();
    const recorded = new Set(objectiveRecordings().map(({ record }) => record));
    const named = [...new Set(exprs.flatMap(metricsNamed))];
    expect(named.length).toBeGreaterThan(15);
    expect(
      named.filter((m) => !recorded.has(m) && !known.has(m) && !known.has(familyOf(m))),
    ).toEqual([]);
  });

  it('find metrics that are named by the convention', () => {
    const endings = { Counter: /_total$/, Histogram: /_(seconds|bytes)$/, Gauge: /[a-z]$/ };
    const named = registrations();
    expect(named.length).toBeGreaterThan(15);
    for (const { kind, name } of named) {
      expect(name).toMatch(endings[kind]);
      expect(name).toMatch(
        /^(catalog|cdc|http|media|order|search_indexer|warehouse_loader)_[a-z_]+$/,
      );
    }
    expect(named.filter(({ kind, name }) => kind !== 'Counter' && /_total$/.test(name))).toEqual(
      [],
    );
  });

  it('have a page each that says what it means, how to see more and what to do', () => {
    const wanted = new Set(allAlerts().map(({ runbook }) => runbook));
    for (const name of wanted) {
      const page = readFileSync(join(RUNBOOKS, `${name}.md`), 'utf8');
      for (const part of ['## What it means', '## See more', '## What to do']) {
        expect([name, page.includes(part)]).toEqual([name, true]);
      }
    }
  });

  it('are the only reason for a page, beside the alarms of the region and the drills', () => {
    const cloud = execFileSync(
      'git',
      ['grep', '-hoE', "runbook: '[a-z-]+'", '--', 'infra/aws/src'],
      {
        cwd: ROOT,
        encoding: 'utf8',
      },
    );
    const alarms = [...cloud.matchAll(/'([a-z-]+)'/g)].map((match) => match[1]);
    const wanted = new Set([...allAlerts().map(({ runbook }) => runbook), ...alarms]);
    const pages = readdirSync(RUNBOOKS).map((name) => name.replace(/\.md$/, ''));
    const extra = pages.filter((page) => !wanted.has(page) && page !== 'README');
    expect(extra.filter((page) => !page.startsWith('drill-'))).toEqual([]);
    expect([...wanted].filter((page) => !pages.includes(String(page)))).toEqual([]);
  });
});
