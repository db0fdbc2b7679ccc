import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lookUp } from './pin.ts';

const DIGEST = `sha256:${'ab'.repeat(32)}`;
const MANIFEST = '{"schemaVersion":2}';

/** A registry as the distribution specification has it, with what differs between real ones. */
class Registry {
  readonly requests: string[] = [];
  readonly server = createServer((request, response) => this.#answer(request, response));

  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { method, url = '', headers } = request;
    this.requests.push(`${method} ${url} ${headers.authorization ?? ''}`.trim());
    if (url.startsWith('/token')) return void response.end('{"token":"t1"}');
    if (url.includes('/private/') && headers.authorization !== 'Bearer t1') {
      const realm = `http://${this.host}/token`;
      response.setHeader('www-authenticate', `Bearer realm="${realm}",service="reg"`);
      return void response.writeHead(401).end();
    }
    if (url.includes('/busy/')) return void response.writeHead(429).end();
    if (url.includes('/odd/')) response.setHeader('docker-content-digest', 'md5:1');
    else if (!url.includes('/bare/')) response.setHeader('docker-content-digest', DIGEST);
    response.end(method === 'HEAD' ? undefined : MANIFEST);
  }
}

const registry = new Registry();
beforeAll(() => new Promise<void>((done) => registry.server.listen(0, '127.0.0.1', done)));
afterAll(() => void registry.server.close());

const lookUpOne = (name: string) =>
  lookUp([{ file: 'Dockerfile', written: `${registry.host}/${name}` }]);

describe('the digest of a tag', () => {
  it('is what the registry says to a HEAD that takes the list for all processors', async () => {
    const { pinned } = await lookUpOne('open/app:1.0');
    expect(pinned).toEqual([
      { image: `${registry.host}/open/app:1.0`, digest: DIGEST, before: undefined },
    ]);
    expect(registry.requests).toEqual(['HEAD /v2/open/app/manifests/1.0']);
  });

  it('is asked for with a token where the registry wants one', async () => {
    registry.requests.length = 0;
    expect((await lookUpOne('private/app:2')).pinned).toHaveLength(1);
    expect(registry.requests).toEqual([
      'HEAD /v2/private/app/manifests/2',
      'GET /token?service=reg&scope=repository%3Aprivate%2Fapp%3Apull',
      'HEAD /v2/private/app/manifests/2 Bearer t1',
    ]);
  });

  it('is reckoned from the manifest where the registry does not say it', async () => {
    const { pinned } = await lookUpOne('bare/app:3');
    const digest = createHash('sha256').update(MANIFEST).digest('hex');
    expect(pinned[0]?.digest).toBe(`sha256:${digest}`);
  });

  it('is left as it was where the registry refuses, answers oddly or is not there, and it is told why', async () => {
    const gone = { file: 'Dockerfile', written: '127.0.0.1:1/app:1' };
    const names = ['busy/app:1', 'odd/app:1'].map((name) => `${registry.host}/${name}`);
    const images = [...names.map((written) => ({ file: 'Dockerfile', written })), gone];
    const { pinned, failed } = await lookUp(images);
    expect(pinned).toEqual([]);
    expect(failed.map(({ why }) => why)).toEqual([
      expect.stringContaining('HTTP 429'),
      expect.stringContaining('md5:1'),
      expect.stringContaining('127.0.0.1:1'),
    ]);
  });
});
