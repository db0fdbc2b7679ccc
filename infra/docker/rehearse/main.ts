import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Buildah } from './buildah.ts';
import { rehearsalConfig } from './config.ts';
import { debianRoot } from './debian-root.ts';
import { nodeRoot } from './node-root.ts';
import { runHere } from './run-here.ts';

const USAGE = `usage: npm run -s images -- rehearse [--run]
  Builds both targets of the Dockerfile with buildah, as root, on stand-ins for the bases that only a registry has, and
  weighs them. --run: every app and the sample too, on the servers of the profile (npm run -s stack -- start).`;

const { root, folder, portBase, command, run } = rehearsalConfig();
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const megabytes = (path: string): string => (bytesOf(path) / 1e6).toFixed(1);

/** What the files of a folder come to, each byte once. */
function bytesOf(path: string): number {
  return Number(
    execFileSync('du', ['-s', '--apparent-size', '-B1', path], { encoding: 'utf8' }).split('\t')[0],
  );
}

async function rehearse(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const buildah = new Buildah(folder);
  const base = debianRoot(join(folder, 'base'), { toBuild: false });
  const args = {
    NODE_IMAGE: buildah.imageOf(nodeRoot(join(folder, 'node'), root), 'localhost/stand-in-node', [
      // The registry may be behind an authority that only this machine's certificates know.
      'NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt',
    ]),
    BASE_IMAGE: buildah.imageOf(base, 'localhost/stand-in-base'),
  };
  for (const target of ['app', 'sample']) buildah.build(root, target, `kirana-${target}`, args);
  const { User, Entrypoint = [], Healthcheck } = buildah.config('kirana-app');
  say(`images config user ${User} entrypoint ${Entrypoint.join(' ')}`);
  const [app, sample] = [buildah.mount('kirana-app'), buildah.mount('kirana-sample')];
  const parts = {
    base: megabytes(base),
    node: (statSync(join(app, 'usr/local/bin/node')).size / 1e6).toFixed(1),
    packages: megabytes(join(app, 'kirana/node_modules')),
  };
  const listed = Object.entries(parts).flatMap(([part, size]) => [part, size]);
  say(`images size-mb app ${megabytes(app)} sample ${megabytes(sample)} ${listed.join(' ')}`);
  if (!run) return;
  const [, , ...healthcheck] = Healthcheck?.Test ?? [];
  const images = { repository: root, folder, portBase, app, sample };
  await runHere({ ...images, healthcheck, entrypoint: Entrypoint }, say);
}

if (command === 'rehearse') await rehearse();
else {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
}
