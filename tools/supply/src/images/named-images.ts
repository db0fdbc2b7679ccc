/** An image that a file of ours names. */
export interface NamedImage {
  /** Relative to the repository. */
  readonly file: string;
  /** As it stands there. */
  readonly written: string;
}

/** Where a kind of file names the images that it takes. */
const KINDS: readonly { readonly file: RegExp; readonly images: readonly RegExp[] }[] = [
  {
    file: /(^|[/.])Dockerfile$/,
    images: [/^ARG \w*_IMAGE=(\S+)/gm, /^FROM (?:--\S+ )*(\S+)/gm, /^COPY .*--from=(\S+)/gm],
  },
  { file: /(^|\/)(docker-)?compose[\w.-]*\.ya?ml$/, images: [/^\s*image: (\S+)/gm] },
  { file: /^\.github\/workflows\/.*\.ya?ml$/, images: [/^\s*(?:image|container): (\S+)/gm] },
  { file: /^infra\/aws\/.*\.ts$/, images: [/_IMAGE =\s*'([^']+)'/g] },
];
/** Files that are there to be refused. */
const FIXTURES = /(^|\/)fixtures\//;
/** What we build ourselves: it has a digest only once it is built. */
const OURS = /^kirana(-\w+)?:/;

/** Every image of others that a file names, each once. */
export function imagesNamed(file: string, text: string): NamedImage[] {
  if (FIXTURES.test(file)) return [];
  const patterns = KINDS.filter((kind) => kind.file.test(file)).flatMap(({ images }) => images);
  const written = patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, one]) => one));
  const stages = new Set([...text.matchAll(/^FROM .* AS (\S+)/gim)].map(([, stage]) => stage));
  return [...new Set(written)]
    .filter((one) => one !== undefined)
    .filter((one) => !stages.has(one) && !one.includes('$') && one !== 'scratch' && !OURS.test(one))
    .map((one) => ({ file, written: one }));
}
