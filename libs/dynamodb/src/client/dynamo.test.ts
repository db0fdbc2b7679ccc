import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from '@jest/globals';
import { createDynamo } from './dynamo.ts';

describe('a connection to DynamoDB', () => {
  it('gives a server up that takes the request and says nothing', async () => {
    const held: Socket[] = [];
    const server = createServer((socket) => void held.push(socket));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const dynamo = createDynamo({
      endpoint: `http://127.0.0.1:${port}`,
      region: 'ap-south-1',
      credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
      maxAttempts: 1,
      silenceMs: 50,
    });
    await expect(dynamo.client.send(new ListTablesCommand())).rejects.toThrow(/inactivity/);
    dynamo.close();
    for (const socket of held) socket.destroy();
    server.close();
  });
});
