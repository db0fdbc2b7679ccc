/** A commit as a release reads it. */
export interface Commit {
  readonly subject: string;
  readonly body: string;
  /** Paths it touched. */
  readonly files: readonly string[];
}

export interface Release {
  readonly version: string;
  readonly notes: string;
}

/** A line of the body that begins so says what users must do: the release is then a major one. */
const BREAKING = /^BREAKING: (.+)$/m;
/** Messages here say what a commit does, in the imperative: these verbs put right what was there. */
const MENDS = /^(Correct|Fix|Format|Heal|Hold|Keep|Mend|Repair|Restore|Test)\b/;

/** The version after `last`: major where something breaks, minor where something is new, else a patch. */
export function nextVersion(last: string, commits: readonly Commit[]): string {
  const [major = 0, minor = 0, patch = 0] = last.replace(/^v/, '').split('.').map(Number);
  if (commits.length === 0) return `${major}.${minor}.${patch}`;
  if (commits.some(({ body }) => BREAKING.test(body))) {
    // Before 1.0.0 nothing was promised yet: https://semver.org/#spec-item-4
    return major === 0 ? `0.${minor + 1}.0` : `${major + 1}.0.0`;
  }
  if (commits.some(({ subject }) => !MENDS.test(subject))) return `${major}.${minor + 1}.0`;
  return `${major}.${minor}.${patch + 1}`;
}

/** Version and notes: what breaks first, then by the part that a commit mostly touched. */
export function releaseOf(last: string, commits: readonly Commit[]): Release {
  const version = nextVersion(last, commits);
  const breaking = commits.flatMap(({ body }) => BREAKING.exec(body)?.[1] ?? []);
  const parts = Map.groupBy(commits, partOf);
  const sections = [...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([part, of]) =>
      section(
        part,
        of.map(({ subject }) => subject),
      ),
    );
  const first = breaking.length > 0 ? [section('What to do before', breaking)] : [];
  return { version, notes: [`# Kirana ${version}`, ...first, ...sections].join('\n\n') };
}

const section = (title: string, lines: readonly string[]): string =>
  `## ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;

/** `catalog-service` for apps/catalog-service/…; the folder that most of its files lie in. */
function partOf({ files }: Commit): string {
  const counts = new Map<string, number>();
  for (const file of files) {
    const [top = '', name = ''] = file.split('/');
    const part = ['apps', 'libs', 'tools', 'infra'].includes(top) ? name : 'the whole';
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'the whole';
}
