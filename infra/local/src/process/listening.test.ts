import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { listenersOf, ownerOfPort, parseListeners, portIsFree } from './listening.ts';

describe('parseListeners', () => {
  const row = (address: string, state: string) =>
    `  0: ${address} 00000000:0000 ${state} 00000000:00000000 00:00000000 00000000 0 0 991 1`;

  it.each([
    ['0100007F:1018', '127.0.0.1', 4120],
    ['00000000:1F90', '0.0.0.0', 8080],
    ['0000000000000000FFFF00000100007F:101A', '127.0.0.1', 4122],
    ['00000000000000000000000000000000:1F90', '::', 8080],
    ['00000000000000000000000001000000:1F90', '::1', 8080],
  ])('reads %s as %s:%i', (cell, address, port) => {
    expect(parseListeners(`head\n${row(cell, '0A')}\n`)).toEqual([{ address, port, inode: '991' }]);
  });

  it('leaves out connections', () => {
    expect(parseListeners(`head\n${row('0100007F:1018', '01')}\n`)).toEqual([]);
  });
});

describe('a listening process', () => {
  it('is known by its port, and its port is not free', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(listenersOf(process.pid)).toContainEqual(
      expect.objectContaining({ address: '127.0.0.1', port }),
    );
    expect(ownerOfPort(port)).toBe(process.pid);
    expect(await portIsFree(port)).toBe(false);
    server.close();
    await once(server, 'close');
    expect(await portIsFree(port)).toBe(true);
  });
});
