import { createDynamo } from '@kirana/dynamodb';
import { adminConfig } from './config.ts';
import { BridgeAdmin } from './bridge-admin.ts';
import { shownStatus } from './show-status.ts';

const USAGE = `usage: npm run -s cdc -- COMMAND
  status                        what is read by whom, how far, and what is backfilled
  pause | resume                all instances stop reading | go on where they were
  snapshot [TABLE…]             publish tables whole, beside their streams
  replay --from=TIME [TABLE…]   publish again what changed since (ISO 8601, at most a day back)`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function run(admin: BridgeAdmin, [command, ...rest]: readonly string[]): Promise<number> {
  switch (command) {
    case 'status':
      for (const line of shownStatus(await admin.status())) say(line);
      return 0;
    case 'pause':
      await admin.pause();
      say('paused: every instance gives its shards back within a few seconds');
      return 0;
    case 'resume':
      await admin.resume();
      say('resumed');
      return 0;
    case 'snapshot':
      say(`asked for: ${(await admin.snapshot(rest)).join(', ')}`);
      return 0;
    case 'replay':
      return replay(admin, rest);
    default:
      say(USAGE);
      return 2;
  }
}

async function replay(admin: BridgeAdmin, rest: readonly string[]): Promise<number> {
  const time = Date.parse(rest.find((word) => word.startsWith('--from='))?.slice(7) ?? '');
  if (Number.isNaN(time)) {
    say(USAGE);
    return 2;
  }
  const tables = rest.filter((word) => !word.startsWith('--'));
  const shards = await admin.replay(new Date(time).toISOString(), tables);
  say(`${shards} shards begin again`);
  return 0;
}

const dynamo = createDynamo(adminConfig());
try {
  process.exitCode = await run(new BridgeAdmin(dynamo), process.argv.slice(2));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  dynamo.close();
}
