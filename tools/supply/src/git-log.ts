import { execFileSync } from 'node:child_process';
import type { Commit } from './release.ts';

const ROOT = new URL('../../..', import.meta.url).pathname;
const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 256 * 2 ** 20 });

/** The newest tag of a release, `v0.0.0` before the first. */
export function lastRelease(): string {
  const tags = git('tag', '--list', 'v*', '--sort=-version:refname').trim();
  return tags.split('\n')[0] || 'v0.0.0';
}

/** Every file that git holds. */
export const filesInGit = (): string[] => git('ls-files').trim().split('\n');

const RECORD = '\u001e';
const FIELD = '\u001f';

/** Commits since a release, the newest first. */
export function commitsSince(release: string): Commit[] {
  const range = release === 'v0.0.0' ? ['HEAD'] : [`${release}..HEAD`];
  const log = git(
    'log',
    '--no-merges',
    '--name-only',
    `--format=${RECORD}%s${FIELD}%b${FIELD}`,
    ...range,
  );
  return log
    .split(RECORD)
    .slice(1)
    .map((record) => {
      const [subject = '', body = '', files = ''] = record.split(FIELD);
      return { subject, body, files: files.trim().split('\n').filter(Boolean) };
    });
}
