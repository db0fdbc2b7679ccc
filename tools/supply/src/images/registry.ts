import { createHash } from 'node:crypto';
import type { ImageReference } from './reference.ts';

/** A registry did not say which image a tag means. */
export class RegistryError extends Error {
  readonly code: 'registry-unreachable' | 'registry-refused' | 'registry-unclear';
  readonly retriable: boolean;

  constructor(code: RegistryError['code'], message: string, retriable: boolean) {
    super(message);
    this.name = 'RegistryError';
    this.code = code;
    this.retriable = retriable;
  }
}

/** The list of an image for several processors comes first: its digest is the one that fits every machine. */
const MANIFESTS = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

const PATIENCE_MS = 15_000;
const DIGEST = /^sha256:[0-9a-f]{64}$/;

/**
 * The digest that a tag means now, by the distribution API (https://github.com/opencontainers/distribution-spec):
 * a HEAD of the manifest, which no registry counts as a pull. Asks for a token where the registry wants one, without an
 * account. Throws `RegistryError`.
 */
export async function digestOf({ host, repository, tag }: ImageReference): Promise<string> {
  const url = `${originOf(host)}/v2/${repository}/manifests/${tag}`;
  const what = `${host}/${repository}:${tag}`;
  const asked = await ask('HEAD', url);
  const token = asked.status === 401 ? await tokenFor(asked, repository, what) : undefined;
  const answer = token ? await ask('HEAD', url, token) : asked;
  if (!answer.ok) throw refused(answer, what);
  const digest = answer.headers.get('docker-content-digest') ?? (await hashed(url, token, what));
  if (DIGEST.test(digest)) return digest;
  throw new RegistryError('registry-unclear', `${what} has the digest “${digest}”`, false);
}

/** Docker Hub's registry has another name than its images; one on this machine speaks plain HTTP. */
function originOf(host: string): string {
  if (host === 'docker.io') return 'https://registry-1.docker.io';
  return /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host) ? `http://${host}` : `https://${host}`;
}

async function ask(method: string, url: string | URL, token?: string): Promise<Response> {
  const headers = { accept: MANIFESTS, ...(token ? { authorization: `Bearer ${token}` } : {}) };
  try {
    return await fetch(url, { method, headers, signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (error) {
    const why = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new RegistryError('registry-unreachable', `${new URL(url).host}: ${String(why)}`, true);
  }
}

/** Follows `WWW-Authenticate: Bearer realm="…",service="…",scope="…"` (RFC 6750, and the registry's own token scheme). */
async function tokenFor(answer: Response, repository: string, what: string): Promise<string> {
  const challenge = answer.headers.get('www-authenticate') ?? '';
  const said = Object.fromEntries(
    [...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  ) as Partial<Record<'realm' | 'service' | 'scope', string>>;
  if (!/^Bearer /i.test(challenge) || !said.realm) throw refused(answer, what);
  const url = new URL(said.realm);
  if (said.service) url.searchParams.set('service', said.service);
  url.searchParams.set('scope', said.scope ?? `repository:${repository}:pull`);
  const given = await ask('GET', url);
  if (!given.ok) throw refused(given, `a token for ${what}`);
  const { token, access_token: other } = (await given.json()) as Record<string, string | undefined>;
  return token ?? other ?? '';
}

/** Where a registry leaves the header out, the digest is what the manifest's own bytes come to. */
async function hashed(url: string, token: string | undefined, what: string): Promise<string> {
  const answer = await ask('GET', url, token);
  if (!answer.ok) throw refused(answer, what);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

const refused = ({ status }: Response, what: string): RegistryError =>
  new RegistryError('registry-refused', `${what}: HTTP ${status}`, status === 429 || status >= 500);
