/** A package as package-lock.json (version 3) has it. */
export interface LockedPackage {
  readonly name?: string;
  readonly version?: string;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export type Locked = Readonly<Record<string, LockedPackage>>;

/**
 * The paths in the lock file of everything that some packages need to run, themselves first: their dependencies, those
 * of these, and peers where they are there. What only builds or tests them is left out.
 */
export function neededBy(locked: Locked, starts: readonly string[]): Set<string> {
  const found = new Set(starts);
  for (const path of found) {
    const { link, resolved, ...one } = locked[path] ?? {};
    if (link && resolved) found.add(resolved);
    const names = { ...one.dependencies, ...one.optionalDependencies, ...one.peerDependencies };
    for (const name of Object.keys(names)) {
      const at = find(locked, path, name);
      if (at) found.add(at);
    }
  }
  return found;
}

/** Where Node finds a package from another: in the nearest `node_modules`, then further out. */
function find(locked: Locked, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = parentOf(folder)) {
    const path = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (path in locked) return path;
    if (folder === '') return undefined;
  }
}

const parentOf = (folder: string): string => folder.slice(0, Math.max(folder.lastIndexOf('/'), 0));

/** `name@version` of a path, as an SBOM names it. */
export function identityOf(locked: Locked, path: string): string {
  const { name, version = '' } = locked[path] ?? {};
  return `${name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`;
}
