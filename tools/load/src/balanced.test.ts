import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Balanced } from './balanced.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function instance(status: number, body: object): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
    response.end(JSON.stringify(body));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Nobody listens there any more. */
async function gone(): Promise<string> {
  const url = await instance(200, {});
  const server = servers.pop();
  await new Promise((resolve) => server?.close(resolve));
  return url;
}

describe('a balancer', () => {
  it.each([
    ['is gone', gone],
    ['is stopping', () => instance(503, {})],
  ])('sends a request whose instance %s once more, to another', async (_what, first) => {
    const front = new Balanced();
    front.add('order', await first());
    front.add('order', await instance(200, { by: 'another' }));
    for (let request = 0; request < 4; request++) {
      expect(await front.call('order', 'GET', '/', {})).toEqual({ by: 'another' });
    }
    expect(front.retried).toBeGreaterThan(0);
  });

  it('gives a refusal as it is', async () => {
    const front = new Balanced();
    front.add('order', await instance(409, {}));
    front.add('order', await instance(409, {}));
    await expect(front.call('order', 'GET', '/', {})).rejects.toMatchObject({ status: 409 });
    expect(front.retried).toBe(0);
  });
});
