/**
 * The storefront as catalog-service holds it, in a process of its own, so that whoever makes the load does not take the
 * processor from it within one thread. Says its port in the first line that it prints; ends with whoever started it.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { createSearch, Storefront } from '@kirana/search';
import { stackEndpoints } from '@kirana/testing';

const { values } = parseArgs({ options: { prefix: { type: 'string', default: '' } } });
const search = createSearch({
  node: stackEndpoints().opensearchUrl,
  indexPrefix: values.prefix,
});
const storefront = new Storefront(search);

const ANSWERS: Readonly<Record<string, (asked: URLSearchParams) => Promise<unknown>>> = {
  '/search': (asked) =>
    storefront.search({
      text: asked.get('q') ?? '',
      filters: {},
      pincode: asked.get('pincode') ?? undefined,
      sort: 'relevance',
      limit: 20,
    }),
  '/suggest': (asked) =>
    storefront.suggest({ text: asked.get('q') ?? '', language: 'en', limit: 8 }),
};

const server = createServer((request, response) => {
  const begun = performance.now();
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const answer = ANSWERS[pathname];
  if (!answer) return void response.writeHead(404).end();
  answer(searchParams)
    .then((found) => {
      const body = JSON.stringify(found);
      // From the request to its whole answer, ms.
      response.setHeader('took', performance.now() - begun).end(body);
    })
    .catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      response.writeHead(503).end();
    });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
process.stdin.resume().on('end', () => process.exit(0));
