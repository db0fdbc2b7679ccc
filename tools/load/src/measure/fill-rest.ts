import type { Marketplace, SignedIn } from '@kirana/marketplace';
import { importEnded, startImport } from '@kirana/marketplace';
import { priceListOf } from '../traffic/catalogue.ts';
import type { LoadConfig } from './config.ts';

/** Rows of one file: below what an import takes at most. */
const FILE_ROWS = 50_000;
/** Of one import; the token of its seller lasts no longer. */
const PATIENCE_MS = 14 * 60_000;

/** Price lists imported as sellers do; resolves to how many listings they made when all imports have ended. */
export async function fillOverRest(
  { addresses, again }: Marketplace,
  sellers: readonly SignedIn[],
  config: LoadConfig,
): Promise<number> {
  const each = Math.ceil(config.listings / sellers.length);
  const accepted = await Promise.all(
    sellers.map(async (seller, at) => {
      let sum = 0;
      for (let from = 0; from < each; from += FILE_ROWS) {
        const file = priceListOf(Math.min(FILE_ROWS, each - from), at);
        const signedIn = await again(seller);
        const { importId } = await startImport(addresses, signedIn, file);
        const patience = { timeoutMs: PATIENCE_MS };
        sum += (await importEnded(addresses, signedIn, importId, patience)).accepted;
      }
      return sum;
    }),
  );
  return accepted.reduce((sum, n) => sum + n, 0);
}
