import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { supplyConfig } from '../config.ts';
import { filesInGit } from '../git-log.ts';
import { imagesNamed } from './named-images.ts';
import { EXCEPTIONS_FILE, imagesOf, readExceptions, writePins } from './pin.ts';
import { parseReference } from './reference.ts';
import { unpinned } from './unpinned.ts';

const DIGEST = `sha256:${'ab'.repeat(32)}`;
const OTHER = `sha256:${'cd'.repeat(32)}`;
const folder = mkdtempSync(join(tmpdir(), 'kirana-pin-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the images of this repository', () => {
  const { root } = supplyConfig();

  it('are all named by digest, but for those whose exception says why', () => {
    const images = imagesOf(root, filesInGit());
    expect(images.length).toBeGreaterThan(5);
    expect(unpinned(images, readExceptions(root))).toEqual([]);
  });
});

describe('an image without a digest', () => {
  const named = [{ file: 'docker-compose.yml', written: 'postgres:18.4' }];

  it('is refused with the file that names it and the command that helps', () => {
    expect(unpinned(named, [])).toEqual([
      'docker-compose.yml names postgres:18.4 without a digest: npm run -s supply -- pin looks it up',
    ]);
  });

  it('may have an exception, which is refused once nothing needs it', () => {
    const exception = { image: 'postgres:18.4', reason: 'not to be had', tried: '2026-11-23' };
    expect(unpinned(named, [exception])).toEqual([]);
    expect(unpinned([], [exception])).toEqual([expect.stringContaining('no file names it')]);
  });
});

describe('images are found', () => {
  it('in a Dockerfile: arguments, bases and copies, not its own stages', () => {
    const text = `ARG NODE_IMAGE=node:24@${DIGEST}
FROM \${NODE_IMAGE} AS build
FROM --platform=$BUILDPLATFORM busybox:1 AS tools
COPY --from=build /a /a
COPY --from=ghcr.io/x/y:2 /a /a
FROM build
FROM scratch`;
    expect(imagesNamed('a/Dockerfile', text).map(({ written }) => written)).toEqual([
      `node:24@${DIGEST}`,
      'busybox:1',
      'ghcr.io/x/y:2',
    ]);
  });

  it('in Compose files, CI and the stacks, each once; not what is built here, nor what is there to be refused', () => {
    const compose =
      'services:\n  a:\n    image: kafka:4\n  b:\n    image: kafka:4\n  c:\n    image: kirana:local';
    expect(imagesNamed('docker-compose.yml', compose)).toHaveLength(1);
    expect(imagesNamed('.github/workflows/ci.yml', '    container: node:24')).toHaveLength(1);
    expect(imagesNamed('infra/aws/src/a.ts', "const A_IMAGE =\n  'a.b/c/d:v1';")).toHaveLength(1);
    expect(imagesNamed('infra/docker/fixtures/careless.Dockerfile', 'FROM a')).toEqual([]);
  });

  it('with the registry, repository and tag that are meant', () => {
    const form = (written: string) => {
      const { host, repository, tag } = parseReference(written);
      return `${host} ${repository} ${tag}`;
    };
    expect(form('postgres')).toBe('docker.io library/postgres latest');
    expect(form(`apache/kafka:4.1.2@${DIGEST}`)).toBe('docker.io apache/kafka 4.1.2');
    expect(form('gcr.io/distroless/cc:nonroot')).toBe('gcr.io distroless/cc nonroot');
    expect(form('127.0.0.1:5000/a:b')).toBe('127.0.0.1:5000 a b');
    expect(() => parseReference('No Image')).toThrow('not the name of an image');
  });
});

describe('pinning', () => {
  it('writes each digest wherever the image stands, and drops its exception', () => {
    const write = (file: string, text: string) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    };
    write('Dockerfile', `FROM a:1 AS x\nFROM a:1@${OTHER} AS y\nFROM b:2\nFROM a:11\n`);
    write(EXCEPTIONS_FILE, JSON.stringify([{ image: 'a:1' }, { image: 'b:2' }]));
    const images = imagesOf(folder, ['Dockerfile']);
    writePins(folder, images, [{ image: 'a:1', digest: DIGEST, before: undefined }]);
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(
      `FROM a:1@${DIGEST} AS x\nFROM a:1@${DIGEST} AS y\nFROM b:2\nFROM a:11\n`,
    );
    expect(readExceptions(folder)).toEqual([{ image: 'b:2' }]);
  });
});
