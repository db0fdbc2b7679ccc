import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Nothing here can build an image. */
export class NoBuilder extends Error {
  readonly code = 'no-builder';
  readonly retriable = false;

  constructor(cause: unknown) {
    super('buildah is needed, as root: apt-get install --no-install-recommends buildah', { cause });
    this.name = 'NoBuilder';
  }
}

/** What an image says of itself, as far as it is looked at. */
export interface ImageConfig {
  readonly User?: string;
  readonly Entrypoint?: readonly string[];
  readonly Healthcheck?: { readonly Test: readonly string[] };
}

const PATH = 'PATH=/usr/local/bin:/usr/bin:/bin';

/** buildah (https://buildah.io): builds images without an engine, in a store of its own below a folder. */
export class Buildah {
  readonly #store: readonly string[];

  /** Throws `NoBuilder`. */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    const at = (part: string): string => join(folder, part);
    this.#store = ['--storage-driver', 'vfs', '--root', at('store'), '--runroot', at('run')];
    try {
      this.#run('version');
    } catch (error) {
      throw new NoBuilder(error);
    }
  }

  /** An image that holds a folder and nothing else, with what its steps are to find in their environment. */
  imageOf(folder: string, name: string, environment: readonly string[] = []): string {
    const container = this.#run('from', 'scratch');
    this.#run('add', '--quiet', container, folder, '/');
    for (const variable of [PATH, ...environment])
      this.#run('config', '--env', variable, container);
    this.#run('commit', '--quiet', container, name);
    this.#run('rm', container);
    return name;
  }

  /** Builds one target of a Dockerfile; says what the build says. Throws where a step fails. */
  build(context: string, target: string, name: string, args: Readonly<Record<string, string>>) {
    const dockerfile = join(context, 'infra/docker/Dockerfile');
    this.#run(
      ...['build', '--isolation', 'chroot', '--format', 'docker'],
      // The second target finds what the first one built. npm opens more files than buildah lets it by itself.
      ...['--layers', '--ulimit', `nofile=${openFiles()}`, '--target', target, '--tag', name],
      ...['--file', dockerfile, '--ignorefile', `${dockerfile}.dockerignore`],
      ...Object.entries(args).flatMap(([key, value]) => ['--build-arg', `${key}=${value}`]),
      context,
    );
  }

  config(image: string): ImageConfig {
    const said = JSON.parse(this.#run('inspect', '--type', 'image', image)) as {
      readonly Docker: { readonly config: ImageConfig };
    };
    return said.Docker.config;
  }

  /** The image's file tree, as a folder that may be read. */
  mount(image: string): string {
    return this.#run('mount', this.#run('from', '--pull-never', image));
  }

  #run(...args: readonly string[]): string {
    const stdio = args[0] === 'build' ? ('inherit' as const) : ('pipe' as const);
    const all = [...this.#store, ...args];
    const said = execFileSync('buildah', all, {
      encoding: 'utf8',
      stdio: ['ignore', stdio, stdio],
    });
    return (said ?? '').trim();
  }
}

const WANTED_OPEN_FILES = 65_536;

/** As many as npm may want, but no more than this process may give: not every root may raise its own limit. */
function openFiles(): string {
  const limits = readFileSync('/proc/self/limits', 'utf8');
  const own = Number(/^Max open files\s+\d+\s+(\d+)/m.exec(limits)?.[1] ?? WANTED_OPEN_FILES);
  const most = Math.min(WANTED_OPEN_FILES, own);
  return `${most}:${most}`;
}
