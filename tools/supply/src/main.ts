import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { BillOfMaterials } from './bill-of-materials.ts';
import { billOf } from './bill-of-materials.ts';
import { supplyConfig } from './config.ts';
import { commitsSince, filesInGit, lastRelease } from './git-log.ts';
import type { Pinned } from './images/pin.ts';
import { imagesOf, lookUp, writePins } from './images/pin.ts';
import { releaseOf } from './release.ts';
import { readLock, whatShips } from './what-ships.ts';

const USAGE = `usage: npm run -s supply -- COMMAND
  sbom     what the images run and the page is made of, as CycloneDX, in .kirana/supply/sbom.json
  pin      the digest that each image's tag means at its registry, written into the files that name it;
           --check only says which have moved
  release  the next version and its notes, from the commits since the last tag`;

const { root, out, command, check } = supplyConfig();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function sbom(): void {
  const args = ['sbom', '--sbom-format', 'cyclonedx'];
  const text = execFileSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
  const bill = billOf(JSON.parse(text) as BillOfMaterials, readLock(root), whatShips(root));
  mkdirSync(out, { recursive: true });
  writeFileSync(`${out}/sbom.json`, `${JSON.stringify(bill, null, 2)}\n`);
  say(`supply sbom components ${bill.components.length}`);
}

function release(): void {
  const last = lastRelease();
  const { version, notes } = releaseOf(last, commitsSince(last));
  say(notes);
  say(`\nsupply release ${version} after ${last}`);
}

async function pin(): Promise<void> {
  const images = imagesOf(root, filesInGit());
  const { pinned, failed } = await lookUp(images);
  const changed = pinned.filter(({ digest, before }) => digest !== before);
  for (const one of changed) say(sentence(one));
  for (const { image, why } of failed) say(`  not looked up: ${image} (${why})`);
  if (!check) writePins(root, images, pinned);
  const all = pinned.length + failed.length;
  say(`supply pin images ${all} changed ${changed.length} failed ${failed.length}`);
  if (failed.length > 0 || (check && changed.length > 0)) process.exitCode = 1;
}

const sentence = ({ image, digest, before }: Pinned): string =>
  `  ${image} is ${digest}${before ? `, was ${before}` : ''}`;

const commands: Readonly<Record<string, () => void | Promise<void>>> = { sbom, pin, release };
const run = commands[command];
if (run) await run();
else {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
}
