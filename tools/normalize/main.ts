/**
 * `npm run -s normalize -- [--explain] [FILE]`: reads listings from CSV or NDJSON (NDJSON on standard input without a file) and
 * writes one JSON object a line, in order, in constant memory. `--explain` draws the spans under each title instead.
 */
import { once } from 'node:events';
import { explainReading, normalize } from '@kirana/normalizer';
import { listingOf } from './columns.ts';
import { outputLine } from './output.ts';
import { rowsOf } from './rows.ts';

/** Characters gathered before a write: few writes, small memory. */
const CHUNK = 64 * 1024;

const args = process.argv.slice(2);
const explain = args.includes('--explain');
const path = args.find((arg) => !arg.startsWith('--'));

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function run(): Promise<void> {
  let chunk = '';
  for await (const row of rowsOf(path, process.stdin)) {
    const listing = listingOf(row);
    const reading = normalize(listing);
    chunk += explain
      ? `${explainReading(listing.title, reading).join('\n')}\n\n`
      : `${outputLine(listing.title, reading)}\n`;
    if (chunk.length >= CHUNK) {
      await write(chunk);
      chunk = '';
    }
  }
  await write(chunk);
}

async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}
