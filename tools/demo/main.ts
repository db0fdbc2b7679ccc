import { randomInt } from 'node:crypto';
import { basename } from 'node:path';
import type { Person } from '@kirana/marketplace';
import { openFirm, rejectedRows, signIn } from '@kirana/marketplace';
import { createSearch, searchableListings } from '@kirana/search';
import { eventually } from '@kirana/testing';
import { createWarehouse, listingIdsOfSeller, orderLines } from '@kirana/warehouse';
import { demoConfig } from './src/config.ts';
import type { Sights } from './src/import-file.ts';
import { importFile } from './src/import-file.ts';
import { givePictures, seenPictures } from './src/pictures.ts';
import { latencies } from './src/latencies.ts';
import { knowPlaces } from './src/places.ts';
import { Progress } from './src/progress.ts';
import { orderable, orderOne, QUERIES, searchAll } from './src/shopping.ts';
import type { Outcome } from './src/summary.ts';
import { machineLine, summary } from './src/summary.ts';
import { trade } from './src/trading.ts';

const start = performance.now();
const config = demoConfig();
const { addresses, messages, media } = config;
const progress = new Progress();
const search = createSearch(config.search);
const warehouse = createWarehouse(config.warehouse);

/** A fresh number each run: every run signs in new people, so its figures are its own. */
const freshPhone = (): string => `9${String(randomInt(1_000_000_000)).padStart(9, '0')}`;

const sights: Sights = {
  search: (sellerId) => async () =>
    (await searchableListings(search, { sellerId })).map(({ listingId }) => listingId),
  warehouse: (sellerId) => () => listingIdsOfSeller(warehouse, sellerId),
};

async function journey(): Promise<Outcome> {
  await progress.step('PIN codes for the warehouse', () => knowPlaces(warehouse, config.places));
  const seller = await progress.step('A seller signs in by phone', async () => {
    const person = await signIn(addresses, messages, 'seller', freshPhone());
    await openFirm(addresses, person);
    return person;
  });
  const imported = await progress.step(`Imports ${basename(config.file)}`, (say) =>
    importFile(addresses, seller, config.file, sights, say),
  );
  const rejects = await rejectedRows(addresses, seller, imported.state.importId);
  const pictured = await progress.step('Uploads pictures for the first listings', (say) =>
    givePictures({ catalog: addresses.catalog, media }, seller, imported.listings, say),
  );
  const shop = await progress.step('A shopkeeper signs in by phone', () =>
    signIn(addresses, messages, 'retailer', freshPhone()),
  );
  const searches = await progress.step('Searches', () => searchAll(addresses, shop, QUERIES));
  const pictures = await progress.step('Finds the pictures with their products', () =>
    seenPictures({ addresses, media, shop }, pictured),
  );
  const [first, ...others] = orderable(imported.listings);
  const order = await progress.step('Orders', () => orderOne(addresses, seller, shop, first));
  const warehouseLines = await progress.step('The order arrives in the warehouse', () =>
    eventually(async () => {
      const lines = await orderLines(warehouse, order.orderId);
      return lines.length === order.lines.length ? lines : null;
    }),
  );
  await progress.step('More orders are delivered, prices rise, goods expire', async (say) =>
    say(`${await trade({ addresses, seller, shop }, others)} orders`),
  );
  return {
    file: config.file,
    imported: imported.state,
    rejects,
    searchable: imported.searchableAt.size,
    warehouse: imported.inWarehouseAt.size,
    toSearch: latencies(imported.writtenAt, imported.searchableAt),
    toWarehouse: latencies(imported.writtenAt, imported.inWarehouseAt),
    searches,
    pictures,
    order,
    warehouseLines,
    urls: urlsFor(seller, shop),
    seconds: (performance.now() - start) / 1000,
  };
}

function urlsFor(seller: Person, shop: Person): Record<string, string> {
  const { identity, seller: sellers, catalog, order, media: pictures, ...others } = config.shown;
  const services = { identity, seller: sellers, catalog, order, media: pictures };
  const docs = Object.entries(services).map(([name, url]) => [`${name} API`, `${url}/docs`]);
  return {
    'seller portal': others.portal,
    ...Object.fromEntries(docs),
    warehouse: others.warehouse,
    OpenSearch: others.opensearch,
    'this seller': seller.sellerId ?? '',
    'this shop': shop.shopId ?? '',
  };
}

/** Whether somebody was here before. */
const hasListings = async (): Promise<boolean> =>
  (await searchableListings(search, {}, 1)).length > 0;

try {
  if (config.once && (await hasListings())) {
    console.log('There are listings already: nothing is added.');
  } else {
    const outcome = await journey();
    console.log(summary(outcome));
    console.log(machineLine(outcome));
  }
} catch (error) {
  console.error(`The demo stopped: ${error instanceof Error ? error.message : String(error)}`);
  console.error('See `make status`, and `make logs APP=…` for what each part says.');
  process.exitCode = 1;
} finally {
  await Promise.allSettled([search.close(), warehouse.close()]);
}
