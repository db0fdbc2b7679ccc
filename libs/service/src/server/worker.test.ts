import { describe, expect, it } from '@jest/globals';
import { createLogger } from '../logging/logger.ts';
import { bootstrapWorker } from './worker.ts';

const options = {
  name: 'worker',
  config: { port: 0, host: '127.0.0.1', logLevel: 'fatal' },
  logger: createLogger('worker', 'silent'),
};

describe('a worker', () => {
  it('is ready only while its work says so, and stops its work', async () => {
    let consuming = false;
    let stopped = false;
    const worker = await bootstrapWorker({
      ...options,
      start: () =>
        Promise.resolve({
          probes: [{ name: 'consuming', check: () => consuming }],
          stop: () => Promise.resolve(void (stopped = true)),
        }),
    });
    const ready = async () => (await fetch(`${worker.url}/health/ready`)).status;
    expect(await ready()).toBe(503);
    consuming = true;
    expect(await ready()).toBe(200);
    await worker.stop();
    expect(stopped).toBe(true);
  });

  it('leaves nothing listening when its work cannot start', async () => {
    const starting = bootstrapWorker({
      ...options,
      start: () => Promise.reject(new Error('no broker')),
    });
    await expect(starting).rejects.toThrow('no broker');
  });
});
