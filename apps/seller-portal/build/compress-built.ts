import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const WORTH_IT = /\.(?:js|css|html|svg|json|webmanifest)$/;
const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);

/** What a first visit may load before it shows the sign-in, bytes gzipped: an old phone on a slow line waits for it. */
const FIRST_LOAD_MOST = 200_000;

/**
 * Puts a .gz and a .br beside each built text, as small as they get: the server only picks one. Fails the build when
 * the first load has grown past its bound: something must then be loaded later.
 */
export function compressBuilt(): Plugin {
  let folder = '';
  return {
    name: 'kirana:compress-built',
    apply: 'build',
    configResolved: (config) => {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle: async () => {
      const files = await readdir(folder, { recursive: true });
      await Promise.all(
        files.filter((file) => WORTH_IT.test(file)).map((file) => both(folder, file)),
      );
      const first = await firstLoad(folder);
      if (first > FIRST_LOAD_MOST) {
        throw new RangeError(`The first load is ${first} bytes gzipped, over ${FIRST_LOAD_MOST}`);
      }
    },
  };
}

/** The page itself and every script and style that it names. */
async function firstLoad(folder: string): Promise<number> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(
    ([, file = '']) => file,
  );
  const sizes = ['index.html', ...named].map(
    async (file) => (await stat(join(folder, `${file}.gz`))).size,
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function both(folder: string, file: string): Promise<void> {
  const path = join(folder, file);
  const text = await readFile(path);
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  await writeFile(`${path}.gz`, await compressGzip(text, { level: 9 }));
  await writeFile(`${path}.br`, await compressBrotli(text, best));
}
