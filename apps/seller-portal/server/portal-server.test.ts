import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger } from '@kirana/service';
import type { RunningService } from '@kirana/service';
import { portalConfig } from './config.ts';
import { startPortal } from './portal-server.ts';

/** Answers as a service: tells what it was asked, or streams events that never end. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  if (request.url?.endsWith('/stream')) {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('data: first\n\n');
    return;
  }
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    response.writeHead(201, { 'content-type': 'application/json', etag: '"3"' });
    const { method, url, headers } = request;
    response.end(JSON.stringify({ method, url, headers, body: Buffer.concat(parts).toString() }));
  });
}

let service: Server;
let portal: RunningService;
beforeAll(async () => {
  service = createServer(answer).listen(0, '127.0.0.1');
  await once(service, 'listening');
  const folder = mkdtempSync(join(tmpdir(), 'kirana-page-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<div id="root"></div>');
  writeFileSync(join(folder, 'assets/page-1a2b.js'), 'export {};');
  const address = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  const config = portalConfig({
    PORT: '0',
    PORTAL_PAGE: folder,
    CATALOG_URL: address,
    ORDER_URL: address,
    // Nobody listens there.
    MEDIA_URL: 'http://127.0.0.1:1',
  });
  portal = await startPortal(config, createLogger('portal-test', 'fatal'));
});
afterAll(async () => {
  await portal?.stop();
  service?.closeAllConnections();
  service?.close();
});

const ask = (path: string, init?: RequestInit) => fetch(`${portal.url}${path}`, init);

describe('the portal', () => {
  it('gives its page at every address of a screen, with the headers that bind it', async () => {
    const shown = await ask('/listings?open=lst_1');
    expect(await shown.text()).toContain('id="root"');
    expect(shown.headers.get('cache-control')).toBe('no-cache');
    expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('lets hashed files be kept, and never gives the page for a file that is gone', async () => {
    const file = await ask('/assets/page-1a2b.js');
    expect(file.headers.get('cache-control')).toContain('immutable');
    expect((await ask('/assets/page-0000.js')).status).toBe(404);
  });

  it('forwards method, headers and body as they are, and the answer as it is', async () => {
    const answered = await ask('/v1/listings/lst_1?x=1', {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'if-match': '"2"', authorization: 'Bearer t' },
      body: '{"pricePaise": 100}',
    });
    expect([answered.status, answered.headers.get('etag')]).toEqual([201, '"3"']);
    expect(await answered.json()).toMatchObject({
      method: 'PATCH',
      url: '/v1/listings/lst_1?x=1',
      headers: { 'if-match': '"2"', authorization: 'Bearer t' },
      body: '{"pricePaise": 100}',
    });
  });

  it('passes an event on before the stream ends', async () => {
    const stream = await ask('/v1/orders/stream');
    const reader = stream.body!.getReader();
    const { value } = await reader.read();
    expect(new TextDecoder().decode(value)).toBe('data: first\n\n');
    await reader.cancel();
  });

  it('says in a problem that a service does not answer, or that nobody knows the path', async () => {
    const down = await ask('/v1/media/med_1');
    expect([down.status, await down.json()]).toEqual([
      502,
      expect.objectContaining({ type: expect.stringContaining('service-unreachable') }),
    ]);
    expect((await ask('/v1/none')).status).toBe(404);
  });
});
