import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually, freePort } from '@kirana/testing';

export interface ObjectServer {
  readonly url: string;
  stop(): Promise<void>;
}

const OFF = [
  ...['-master.telemetry=false', '-s3.port.iceberg=0', '-s3.port.lance=0', '-s3.iam=false'],
  ...['-filer.exposeDirectoryData=false', '-filer.ui.deleteDir=false'],
];
// Enough volumes for three buckets, each a collection with some of its own.
const ROOM = ['-master.volumeSizeLimitMB=1024', '-volume.max=100', '-volume.preStopSeconds=0'];
const PORTS = ['master.port', 'volume.port', 'filer.port'];

/** Starts SeaweedFS (one process with all its parts) on this machine only; `program` is its `weed`. */
export async function startSeaweed(program: string, folder: string): Promise<ObjectServer> {
  await mkdir(folder, { recursive: true });
  const port = await freePort();
  const names = [...PORTS, ...PORTS.map((name) => `${name}.grpc`), 's3.port.grpc'];
  const ports: string[] = [];
  for (const name of names) ports.push(`-${name}=${await freePort()}`);
  const log = openSync(join(folder, 'seaweed.log'), 'a');
  const here = ['-ip=127.0.0.1', '-ip.bind=127.0.0.1', `-dir=${folder}`, `-s3.port=${port}`];
  const args = ['server', '-filer', '-s3', ...here, ...ports, ...OFF, ...ROOM];
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', log, log] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const failed = new Promise<never>((_resolve, reject) => child.once('error', reject));
  const url = `http://127.0.0.1:${port}`;
  const answers = async () => (await fetch(url)).status < 500;
  const up = eventually(answers, { timeoutMs: 60_000, describe: 'SeaweedFS answers' });
  await Promise.race([up, failed]);
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(late);
    },
  };
}
