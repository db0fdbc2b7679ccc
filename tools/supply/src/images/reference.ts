/** An image as Dockerfiles and Compose name it: https://github.com/distribution/reference/blob/main/reference.go */
export interface ImageReference {
  /** Of its registry: `docker.io` where none is written. */
  readonly host: string;
  /** `library/node` for `node` of Docker Hub. */
  readonly repository: string;
  readonly tag: string;
  /** `sha256:` and 64 hex digits; undefined where only the tag says what is meant. */
  readonly digest: string | undefined;
}

const FORM =
  /^(?<name>[a-z0-9.:/_-]*?[a-z0-9_-])(?::(?<tag>[\w][\w.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}))?$/;

/** What was written is no image reference. */
export class NotAnImage extends Error {
  readonly code = 'not-an-image';
  readonly retriable = false;
  readonly written: string;

  constructor(written: string) {
    super(`“${written}” is not the name of an image`);
    this.name = 'NotAnImage';
    this.written = written;
  }
}

/** Throws `NotAnImage`. */
export function parseReference(written: string): ImageReference {
  const groups = FORM.exec(written)?.groups;
  if (!groups?.['name']) throw new NotAnImage(written);
  const { host, path } = hostOf(groups['name']);
  return {
    host,
    repository: host === 'docker.io' && !path.includes('/') ? `library/${path}` : path,
    tag: groups['tag'] ?? 'latest',
    digest: groups['digest'],
  };
}

/** The first part names a registry only where it cannot be a user of Docker Hub. */
function hostOf(name: string): { host: string; path: string } {
  const slash = name.indexOf('/');
  const first = name.slice(0, slash);
  const isHost = slash > 0 && (/[.:]/.test(first) || first === 'localhost');
  return isHost ? { host: first, path: name.slice(slash + 1) } : { host: 'docker.io', path: name };
}

/** The same name with another digest, written as it was written otherwise. */
export const withDigest = (written: string, digest: string): string =>
  `${withoutDigest(written)}@${digest}`;

export const withoutDigest = (written: string): string => written.replace(/@sha256:.*$/, '');
