/** A package as package-lock.json lists it. */
export interface LockedPackage {
  readonly license?: string;
  readonly link?: boolean;
}

export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** Licences (SPDX) under which others' code may be part of Kirana, which is Apache-2.0. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
  // By file: their own text stays under it, ours does not become so.
  'MPL-2.0',
  // A font, embedded in documents as its licence foresees.
  'OFL-1.1',
]);

/** Packages allowed beyond that, and why. */
const EXCEPTIONS: readonly (readonly [name: RegExp, why: string])[] = [
  [/^@img\/sharp/, 'libvips (LGPL-3.0-or-later) as a library of its own, replaceable'],
  [/^png-js$/, 'MIT by its LICENSE file; its package.json names none'],
];

/** Packages whose licence is not on the list, as `name: licence`. */
export function refusedLicences({ packages }: Lock): string[] {
  return Object.entries(packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && !link)
    .map(([path, { license = 'none named' }]) => ({ name: nameOf(path), license }))
    .filter(({ name, license }) => !isAllowed(license) && !isException(name))
    .map(({ name, license }) => `${name}: ${license}`);
}

const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

const isException = (name: string): boolean => EXCEPTIONS.some(([pattern]) => pattern.test(name));

/** An SPDX expression without nested brackets: one of the alternatives, all of whose parts are allowed. */
const isAllowed = (expression: string): boolean =>
  expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((all) => all.split(' AND ').every((one) => ALLOWED.has(one.trim())));
