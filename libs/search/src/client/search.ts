import { Client } from '@opensearch-project/opensearch';
import type { SearchSecurity } from './security.ts';
import { securityOf } from './security.ts';

export interface SearchConfig {
  /** e.g. `http://127.0.0.1:4122` */
  readonly node: string;
  /** Put before every index's and alias's name, so that tests and stages share a cluster. */
  readonly indexPrefix?: string | undefined;
  /** TLS and login; left out, none. */
  readonly security?: SearchSecurity | undefined;
  /** A request without an answer for so long is given up, ms; 30,000 unless said otherwise. */
  readonly requestTimeoutMs?: number | undefined;
}

/** The kinds of index; each is an alias over a versioned index. */
export const INDEX_KINDS = ['listings', 'sellers', 'shops', 'wishes'] as const;
export type IndexKind = (typeof INDEX_KINDS)[number];

/** Where the cluster is and under which prefix. */
export interface Search {
  readonly client: Client;
  readonly indexPrefix: string;
  /** The alias that readers and writers use. */
  alias(kind: IndexKind): string;
  /** True for the name of an alias of ours: a write to it must never make an index of that name. */
  isAlias(name: string): boolean;
  close(): Promise<void>;
}

/** Opens no connection before the first request. */
export function createSearch({
  node,
  indexPrefix = '',
  requestTimeoutMs = 30_000,
  security = {},
}: SearchConfig): Search {
  // Retries are the caller's: the indexer waits with its batch, a shopkeeper's request does not wait.
  const client = new Client({
    node,
    requestTimeout: requestTimeoutMs,
    maxRetries: 0,
    ...securityOf(security),
  });
  const alias = (kind: IndexKind): string => `${indexPrefix}${kind}`;
  return {
    client,
    indexPrefix,
    alias,
    isAlias: (name) => INDEX_KINDS.some((kind) => alias(kind) === name),
    close: () => client.close(),
  };
}
