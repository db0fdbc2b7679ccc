import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NamedImage } from './named-images.ts';
import { imagesNamed } from './named-images.ts';
import { parseReference, withDigest, withoutDigest } from './reference.ts';
import { digestOf, RegistryError } from './registry.ts';
import type { Exception } from './unpinned.ts';

/** Beside the Dockerfile: images without a digest, each with its reason. */
export const EXCEPTIONS_FILE = 'infra/docker/unpinned-images.json';

export interface Pinned {
  readonly image: string;
  readonly digest: string;
  /** Undefined where it had none. */
  readonly before: string | undefined;
}

export interface Pinning {
  readonly pinned: readonly Pinned[];
  readonly failed: readonly { readonly image: string; readonly why: string }[];
}

/** Every image that the given files of a repository name. */
export const imagesOf = (root: string, files: readonly string[]): NamedImage[] =>
  files.flatMap((file) => imagesNamed(file, readFileSync(join(root, file), 'utf8')));

export const readExceptions = (root: string): Exception[] =>
  JSON.parse(readFileSync(join(root, EXCEPTIONS_FILE), 'utf8')) as Exception[];

/** Asks each tag's registry for its digest, one after the other: registries limit those who hurry. */
export async function lookUp(images: readonly NamedImage[]): Promise<Pinning> {
  const pinned: Pinned[] = [];
  const failed: { image: string; why: string }[] = [];
  for (const written of new Set(images.map((image) => image.written))) {
    const reference = parseReference(written);
    const image = withoutDigest(written);
    try {
      pinned.push({ image, digest: await digestOf(reference), before: reference.digest });
    } catch (error) {
      if (!(error instanceof RegistryError)) throw error;
      failed.push({ image, why: error.message });
    }
  }
  return { pinned, failed };
}

/** The name where it stands alone, not as a part of a longer one. */
const alone = (written: string): RegExp =>
  new RegExp(`(?<![\\w./:-])${written.replaceAll('.', '\\.')}(?![\\w.@:/-])`, 'g');

/** Writes the digests into the files, and takes what now has one off the list of exceptions. */
export function writePins(
  root: string,
  images: readonly NamedImage[],
  pinned: readonly Pinned[],
): void {
  const digests = new Map(pinned.map(({ image, digest }) => [image, digest]));
  for (const [file, named] of Map.groupBy(images, (image) => image.file)) {
    const path = join(root, file);
    const text = named.reduce(
      (before, { written }) => {
        const digest = digests.get(withoutDigest(written));
        return digest ? before.replace(alone(written), withDigest(written, digest)) : before;
      },
      readFileSync(path, 'utf8'),
    );
    writeFileSync(path, text);
  }
  const left = readExceptions(root).filter(({ image }) => !digests.has(image));
  writeFileSync(join(root, EXCEPTIONS_FILE), `${JSON.stringify(left, null, 2)}\n`);
}
