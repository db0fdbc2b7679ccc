import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What distroless' `cc` is made of: https://github.com/GoogleContainerTools/distroless/tree/main/cc */
const LIKE_DISTROLESS = [
  ...['base-files', 'netbase', 'tzdata', 'media-types', 'ca-certificates'],
  ...['libc6', 'libssl3', 'openssl', 'libgcc-s1', 'gcc-12-base', 'libgomp1', 'libstdc++6'],
];
/** What the steps of the Dockerfile call beside node and npm. */
const TO_BUILD = [
  ...['dash', 'coreutils', 'grep', 'sed', 'findutils', 'debianutils', 'tar', 'gzip'],
  ...['libacl1', 'libattr1', 'libselinux1', 'libpcre2-8-0', 'libgmp10', 'zlib1g', 'libbz2-1.0'],
];
const PEOPLE =
  'root:x:0:0:root:/root:/sbin/nologin\nnonroot:x:65532:65532:nonroot:/home/nonroot:\n';
const CERTIFICATES = 'etc/ssl/certs/ca-certificates.crt';

/**
 * The file tree of an image, unpacked from Debian's packages of this machine's release: the stand-in for one that only
 * a registry has. Nothing is installed, no script of a package runs. Throws with apt's own words.
 */
export function debianRoot(folder: string, { toBuild }: { readonly toBuild: boolean }): string {
  const debs = `${folder}.debs`;
  for (const one of [folder, debs]) {
    rmSync(one, { recursive: true, force: true });
    mkdirSync(one, { recursive: true });
  }
  const packages = [...LIKE_DISTROLESS, ...(toBuild ? TO_BUILD : [])];
  execFileSync('apt-get', ['download', '-q', ...packages], { cwd: debs, stdio: 'pipe' });
  for (const deb of readdirSync(debs)) {
    execFileSync('dpkg-deb', ['-x', join(debs, deb), folder], { stdio: 'pipe' });
  }
  for (const empty of ['tmp', 'proc', 'dev', 'home/nonroot', 'root', 'usr/local/bin']) {
    mkdirSync(join(folder, empty), { recursive: true });
  }
  for (const words of ['man', 'info', 'locale']) {
    rmSync(join(folder, 'usr/share', words), { recursive: true, force: true });
  }
  writeFileSync(join(folder, 'etc/passwd'), PEOPLE);
  writeFileSync(join(folder, 'etc/group'), 'root:x:0:\nnonroot:x:65532:\n');
  copyFileSync(join('/', CERTIFICATES), join(folder, CERTIFICATES));
  rmSync(debs, { recursive: true });
  return folder;
}
