import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { findJdks, majorVersion, requireJdk } from './java.ts';
import { anyoneCanEnter, userNamed } from './other-user.ts';

const scratch = mkdtempSync(join(tmpdir(), 'kirana-machine-'));
chmodSync(scratch, 0o755);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function jdk(name: string, version: string): string {
  const home = join(scratch, name);
  mkdirSync(join(home, 'bin'), { recursive: true });
  writeFileSync(join(home, 'bin/javac'), '');
  writeFileSync(join(home, 'release'), `IMPLEMENTOR="X"\nJAVA_VERSION="${version}"\n`);
  return home;
}

describe('the search for a JDK', () => {
  it('reads the version from the release file, old style and new', () => {
    expect(majorVersion('JAVA_VERSION="25.0.1"')).toBe(25);
    expect(majorVersion('JAVA_VERSION="1.8.0_402"')).toBe(8);
    expect(majorVersion('')).toBeUndefined();
  });

  it('takes JAVA_HOME when that is new enough, and passes it by when it is not', () => {
    const old = jdk('old', '17.0.15');
    const good = jdk('good', '21.0.2');
    expect(requireJdk({ home: good, path: [] }).home).toBe(good);
    expect(findJdks({ home: old, path: [join(good, 'bin')] }).slice(0, 2)).toEqual([
      { home: old, version: 17 },
      { home: good, version: 21 },
    ]);
    expect(requireJdk({ home: old, path: [join(good, 'bin')] }).home).toBe(good);
  });
});

describe('the user for servers that refuse root', () => {
  it('is found in the password file', () => {
    const passwd =
      'root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65533:nobody:/:/usr/sbin/nologin\n';
    expect(userNamed('nobody', passwd)).toEqual({ uid: 65_534, gid: 65_533 });
    expect(userNamed('someone', passwd)).toBeUndefined();
  });

  it('cannot enter a folder below a private one, whether it is there yet or not', () => {
    const home = join(scratch, 'home');
    mkdirSync(join(home, 'open'), { recursive: true });
    expect(anyoneCanEnter(join(home, 'open'))).toBe(true);
    chmodSync(home, 0o700);
    expect(anyoneCanEnter(join(home, 'open'))).toBe(false);
    expect(anyoneCanEnter(join(home, 'not there yet'))).toBe(false);
  });
});
