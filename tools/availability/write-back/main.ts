import { createServer } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createDiskStore, createS3Store, provisionBucket } from '@kirana/object-store';
import { writeBackConfig } from './config.ts';
import { DueLog } from './due-log.ts';
import { WriteBack } from './write-back.ts';

const { port, folder, s3Endpoint, bucket, region } = writeBackConfig();
const cloud = createS3Store({ endpoint: s3Endpoint, region, bucket, silenceMs: 2_000 });
await provisionBucket(cloud).catch(() => undefined);
const local = createDiskStore({ root: folder });
await local.removeLeftovers().catch(() => 0);
const objects = new WriteBack(local, cloud, new DueLog(join(folder, 'due/log')));
void objects.uploadForever();

createServer((request, response) => {
  const key = `run/${(request.url ?? '').slice(1)}`;
  const work = async () => {
    if (request.url === '/health/ready') return void response.end('ready');
    if (request.url === '/due') return void response.end(String(await objects.due()));
    if (request.method === 'PUT') {
      await objects.write(key, request);
      return void response.writeHead(201).end();
    }
    await pipeline(await objects.read(key), response);
  };
  work().catch(() => {
    if (response.headersSent) response.destroy();
    else response.writeHead(503).end();
  });
}).listen(port, '127.0.0.1');
