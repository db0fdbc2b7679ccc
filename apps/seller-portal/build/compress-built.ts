import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const WORTH_IT = /\.(?:js|css|html|svg|json|webmanifest)$/;
const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);

/** Puts a .gz and a .br beside each built text, as small as they get: the server only picks one. */
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
    },
  };
}

async function both(folder: string, file: string): Promise<void> {
  const path = join(folder, file);
  const text = await readFile(path);
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  await writeFile(`${path}.gz`, await compressGzip(text, { level: 9 }));
  await writeFile(`${path}.br`, await compressBrotli(text, best));
}
