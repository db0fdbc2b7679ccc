import { adopt, adoptedRuns, commandGiven, lastRun, modelData, NothingMeasured } from './config.ts';
import { costsOf, NO_SOURCE } from './costs.ts';
import { demandOf } from './demand.ts';
import { needsOf } from './needs.ts';
import { compare, TOLERANCE } from './prediction.ts';
import { unitsAt } from './units.ts';
import { wallsOf } from './walls.ts';

/** `npm run -s capacity`: the model's answer; `npm run -s capacity -- check`: against the last load that was run here. */
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const rounded = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);

function model(): void {
  const { assumptions, limits, prices } = modelData();
  const measured = unitsAt(adoptedRuns(), assumptions.listings.value);
  const demand = demandOf(assumptions);
  const needs = needsOf(assumptions, limits, measured, demand);
  say(`measured ${measured.at} on ${measured.machine.cores} cores of ${measured.machine.model}`);
  for (const [name, value] of Object.entries(demand)) say(`demand ${name} ${rounded(value)}`);
  for (const [part, tasks] of Object.entries(needs.tasks)) {
    say(`capacity ${part} tasks ${tasks} busy-cores ${rounded(needs.cores[part] ?? 0)}`);
  }
  const gib = (bytes: number): string => `${rounded(bytes / 2 ** 30)} GiB`;
  say(
    `capacity opensearch cores ${rounded(needs.searchCores)} shards ${needs.searchShards} storage ${gib(needs.searchBytes)}`,
  );
  say(
    `capacity kafka brokers ${needs.kafkaBrokers} partitions ${needs.kafkaPartitions} storage ${gib(needs.kafkaBytes)}`,
  );
  say(`capacity tables storage ${gib(needs.tableBytes)}`);
  say(`capacity warehouse storage ${gib(needs.warehouseBytes)}`);
  const costs = costsOf(assumptions, prices, demand, needs);
  for (const [part, usd] of Object.entries(costs))
    say(`cost ${part} usd-per-month ${rounded(usd)}`);
  const total = Object.values(costs).reduce((sum, usd) => sum + usd, 0);
  say(`cost all usd-per-month ${rounded(total)} prices-of ${prices.asOf}`);
  const unsourced = Object.values(prices.items).filter(({ source }) => source === NO_SOURCE).length;
  say(`prices ${Object.keys(prices.items).length}, of them without a source ${unsourced}`);
  for (const { name, used, change } of wallsOf(assumptions, limits, demand, needs)) {
    say(`limit ${used >= 1 ? 'MET' : 'ok '} ${rounded(used)} of it used: ${name}; then: ${change}`);
  }
}

function check(): void {
  const run = lastRun();
  if (!run) throw new NothingMeasured();
  const rows = compare(unitsAt(adoptedRuns(), run.listings), run);
  say(`capacity run of ${run.at} with ${rounded(run.listings)} listings; ! is held and off`);
  for (const { what, predicted, measured, off, held } of rows) {
    const mark = held ? (off > TOLERANCE ? '!' : 'ok') : '-';
    say(
      `${mark.padEnd(2)} ${what} predicted ${rounded(predicted)} measured ${rounded(measured)} off ${(off * 100).toFixed(0)} %`,
    );
  }
  process.exitCode = rows.some(({ held, off }) => held && off > TOLERANCE) ? 1 : 0;
}

const COMMANDS: Readonly<Record<string, () => void>> = { model, check, adopt };
try {
  (COMMANDS[commandGiven()] ?? model)();
} catch (error) {
  if (!(error instanceof NothingMeasured)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
