import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { supplyConfig } from './config.ts';
import { commitsSince, lastRelease } from './git-log.ts';
import { releaseOf } from './release.ts';

const USAGE = `usage: npm run -s supply -- COMMAND
  sbom     what the apps are made of, as CycloneDX, in .kirana/supply/sbom.json
  release  the next version and its notes, from the commits since the last tag`;

const { root, out, command } = supplyConfig();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function sbom(): void {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'];
  const text = execFileSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
  mkdirSync(out, { recursive: true });
  writeFileSync(`${out}/sbom.json`, text);
  const { components } = JSON.parse(text) as { components: readonly unknown[] };
  say(`supply sbom components ${components.length}`);
}

function release(): void {
  const last = lastRelease();
  const { version, notes } = releaseOf(last, commitsSince(last));
  say(notes);
  say(`\nsupply release ${version} after ${last}`);
}

const commands: Readonly<Record<string, () => void>> = { sbom, release };
const run = commands[command];
if (run) run();
else {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
}
