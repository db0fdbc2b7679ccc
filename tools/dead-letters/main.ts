import { DEAD_LETTER_HEADERS } from '@kirana/kafka';
import { kafkaOf } from './config.ts';
import { DEAD_LETTER_CONSUMERS, lettersOf, replayLetters } from './dead-letters.ts';
import type { Letter } from './dead-letters.ts';

const USAGE = `usage: npm run -s dead-letters -- COMMAND
  list [CONSUMER]               how many there are, and the reason of each
  show CONSUMER OFFSET          one letter whole, with the stack of its error
  replay CONSUMER [OFFSET…]     publish letters again where they came from, all unless some are named
consumers: ${DEAD_LETTER_CONSUMERS.join(', ')}`;

const kafka = kafkaOf();

async function list(consumers: readonly string[]): Promise<number> {
  for (const consumer of consumers) {
    const letters = await lettersOf(kafka, consumer);
    console.log(`${consumer}: ${letters.length}`);
    for (const { offset, rejectedAt, topic, key, code, error } of letters.slice(-50)) {
      console.log(`  ${offset}  ${rejectedAt}  ${topic}  ${key}  ${code}: ${error.slice(0, 120)}`);
    }
  }
  return 0;
}

function show(letter: Letter | undefined): number {
  if (!letter) {
    console.log('there is no such letter');
    return 1;
  }
  const { record, ...facts } = letter;
  console.log({ ...facts, stack: record.headers[DEAD_LETTER_HEADERS.stack] });
  console.log(record.value?.toString('utf8') ?? '(tombstone)');
  return 0;
}

async function main([command, consumer, ...offsets]: readonly string[]): Promise<number> {
  if (command === 'list') return list(consumer ? [consumer] : DEAD_LETTER_CONSUMERS);
  if (!consumer || !DEAD_LETTER_CONSUMERS.includes(consumer)) {
    console.log(USAGE);
    return 2;
  }
  const letters = await lettersOf(kafka, consumer);
  if (command === 'show') return show(letters.find(({ offset }) => offset === offsets[0]));
  if (command !== 'replay') {
    console.log(USAGE);
    return 2;
  }
  const chosen = letters.filter(({ offset }) => offsets.length === 0 || offsets.includes(offset));
  console.log(`published again: ${await replayLetters(kafka, chosen)}`);
  return 0;
}

process.exit(await main(process.argv.slice(2)));
