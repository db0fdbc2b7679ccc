import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, openMarketplace, SAMPLE_FIRM } from '@kirana/marketplace';
import type { Collector } from '@kirana/testing';
import { eventually, startCollector } from '@kirana/testing';

/** Where the apps of this stack were told to send their spans when they were started. */
const endpoint = new URL(process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] ?? 'http://127.0.0.1:5140');
const market = openMarketplace();
let collector: Collector;
beforeAll(async () => void (collector = await startCollector(Number(endpoint.port))));
afterAll(async () => {
  await collector.stop();
  await market.close();
});

describe('one trace', () => {
  it('joins a REST write with its Kafka record, its index write and its warehouse batch', async () => {
    const seller = await market.aSeller();
    const traceId = randomBytes(16).toString('hex');
    await call('PUT', `${market.addresses.seller}/v1/sellers/${seller.sellerId}`, {
      token: seller.token,
      json: { ...SAMPLE_FIRM, minimumOrderPaise: 123_400 },
      headers: { 'if-match': '"1"', traceparent: `00-${traceId}-${'ab'.repeat(8)}-01` },
    });
    const seen = () => collector.ofTrace(traceId).map(({ service, name }) => `${service}: ${name}`);
    const expected = [
      'cdc-bridge: publish sellers.sellers.v1',
      'search-indexer: index sellers.sellers.v1',
      'seller-service: PUT /v1/sellers/:sellerId',
      'warehouse-loader: load sellers.sellers.v1',
    ];
    await eventually(() => expected.every((span) => seen().includes(span)), {
      timeoutMs: 60_000,
      describe: 'spans of all four in one trace',
    });
    const request = collector.ofTrace(traceId).find(({ service }) => service === 'seller-service');
    const followers = collector.ofTrace(traceId).filter((span) => span !== request);
    expect(new Set(followers.map(({ parentSpanId }) => parentSpanId))).toEqual(
      new Set([request?.spanId]),
    );
  });
});
