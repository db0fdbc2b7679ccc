/* eslint-disable no-console -- a command speaks to the person who gave it */
import { createDynamo } from '@kirana/dynamodb';
import { createKafka } from '@kirana/kafka';
import { createSearch, indexStatus, MARKER_DAYS, purgeMarkers } from '@kirana/search';
import type { Search } from '@kirana/search';
import { rebuild } from '../rebuild/rebuild.ts';
import { verify } from '../verify/verify.ts';
import type { CommandConfig } from './config.ts';
import { commandConfig } from './config.ts';

const USAGE = `npm run -s index -- status | rebuild | verify | purge
  status   the indexes, which serve, how many documents they hold
  rebuild  fill new indexes from the topics while the old serve, switch, keep one to fall back to
  verify   compare with the tables that own listings and lots; exit 1 where they differ
  purge    delete the markers of listings deleted more than ${MARKER_DAYS} days ago (the indexer does so every hour)`;

type Command = (config: CommandConfig, search: Search) => Promise<void>;

const COMMANDS: Readonly<Record<string, Command>> = {
  status: async (_config, search) => {
    for (const { index, serving, documents, current } of await indexStatus(search))
      console.log(
        `${serving ? 'serving' : 'resting'}  ${index}  ${documents} documents  ${current ? 'mapping current' : 'mapping outdated'}`,
      );
  },
  rebuild: async ({ brokers, topicPrefix }, search) => {
    const kafka = createKafka({ brokers, topicPrefix, clientId: 'search-rebuild' });
    const { records, rejected, listings, deleted } = await rebuild(kafka, search, console.log);
    console.log(`index rebuilt ${listings} records ${records} rejected ${rejected}`);
    for (const index of deleted) console.log(`deleted ${index}`);
  },
  purge: async (_config, search) => {
    console.log(`index purged markers ${await purgeMarkers(search, Date.now())}`);
  },
  verify: async ({ dynamodb }, search) => {
    const dynamo = createDynamo(dynamodb);
    const differences = await verify(dynamo, search);
    dynamo.close();
    for (const { id, what } of differences.slice(0, 50)) console.log(`${what}  ${id}`);
    console.log(`index verified differences ${differences.length}`);
    process.exitCode = differences.length === 0 ? 0 : 1;
  },
};

const config = commandConfig();
const command = COMMANDS[config.command];
if (!command) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const search = createSearch({ node: config.opensearchUrl, indexPrefix: config.indexPrefix });
  try {
    await command(config, search);
  } catch (error) {
    console.error(`ERROR ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  } finally {
    await search.close();
  }
}
