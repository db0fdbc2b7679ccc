import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { pipelineLag } from './pipeline-lag.ts';

const PAGE = `# TYPE search_indexer_freshness_seconds histogram
search_indexer_freshness_seconds_bucket{le="10",service="search-indexer"} 6
search_indexer_freshness_seconds_bucket{le="30",service="search-indexer"} 7
search_indexer_freshness_seconds_bucket{le="+Inf",service="search-indexer"} 9
search_indexer_freshness_seconds_count{service="search-indexer"} 9
search_indexer_lag_events{topic="catalog.listings.v1",partition="1",service="search-indexer"} 4
search_indexer_lag_events{topic="catalog.listings.v1",partition="2",service="search-indexer"} 5
cdc_oldest_unpublished_seconds{service="cdc-bridge"} 1.5
`;

describe('how far the pipeline is behind', () => {
  it('adds up what the processes tell, and passes over one that is away', async () => {
    const server = createServer((_request, response) => response.end(PAGE));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await pipelineLag([url, url, 'http://127.0.0.1:1'])).toEqual({
      unpublishedSeconds: 1.5,
      unindexed: 18,
      unloaded: 0,
      late: 4,
    });
    server.closeAllConnections();
    server.close();
  });
});
