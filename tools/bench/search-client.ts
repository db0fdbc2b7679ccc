import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Search } from '@kirana/search';

/** Asks a path with parameters; how long the server took from the request to its answer, ms. */
export type Ask = (path: string, asked: Readonly<Record<string, string>>) => Promise<number>;

/** A storefront over the indexes, in a process of its own, for as long as it is needed. */
export async function onServer<T>(search: Search, work: (ask: Ask) => Promise<T>): Promise<T> {
  const program = join(import.meta.dirname, 'search-server.ts');
  const child = spawn(
    process.execPath,
    ['--conditions=kirana-source', program, '--prefix', search.indexPrefix],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'exit');
  const agent = new Agent({ keepAlive: true });
  try {
    const [port] = (await once(createInterface(child.stdout), 'line')) as [string];
    return await work(askOf(agent, Number(port)));
  } finally {
    agent.destroy();
    child.stdin.end();
    await ended;
  }
}

const askOf =
  (agent: Agent, port: number): Ask =>
  async (path, asked) => {
    const query = new URLSearchParams(asked).toString();
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    get({ agent, host: '127.0.0.1', port, path: `${path}?${query}` }, resolve).on('error', reject);
    const answer = await promise;
    const read = once(answer, 'end');
    answer.resume();
    await read;
    if (answer.statusCode !== 200) throw new TypeError(`${path} answered ${answer.statusCode}`);
    return Number(answer.headers['took']);
  };
