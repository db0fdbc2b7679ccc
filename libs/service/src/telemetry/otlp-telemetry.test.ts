import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Collector } from '@kirana/testing';
import { startCollector } from '@kirana/testing';
import { startTelemetry } from './start-telemetry.ts';
import { NO_TELEMETRY } from './telemetry.ts';

let collector: Collector;
beforeAll(async () => void (collector = await startCollector()));
afterAll(() => collector.stop());

const telemetryOf = (service: string) =>
  startTelemetry(service, { otlpEndpoint: collector.endpoint });
const answer = { route: '/v1/listings', status: 201 };

describe('spans', () => {
  it('join a request with the batches that carry what it wrote', async () => {
    const [rest, bridge] = [await telemetryOf('catalog-service'), await telemetryOf('cdc-bridge')];
    const request = rest.request('POST', undefined);
    request.end(answer);
    const other = rest.request('POST', undefined);
    other.end(answer);
    const traces = [request.trace, undefined, request.trace, other.trace];
    const batch = { name: 'publish t', kind: 'publish', topic: 't', traces } as const;
    expect(await bridge.batch(batch, () => Promise.resolve('done'))).toBe('done');
    await Promise.all([rest.stop(), bridge.stop()]);

    const traceId = request.trace.slice(3, 35);
    const joined = collector.ofTrace(traceId);
    expect(joined.map(({ service, name }) => `${service}: ${name}`).sort()).toEqual([
      'catalog-service: POST /v1/listings',
      'cdc-bridge: publish t',
    ]);
    const [root, child] = ['catalog-service', 'cdc-bridge'].map((service) =>
      joined.find((span) => span.service === service),
    );
    expect(child?.parentSpanId).toBe(root?.spanId);
    const whole = collector.spans.find(({ spanId }) => spanId === child?.links?.[0]?.spanId);
    expect(whole?.links?.map((link) => link.traceId).sort()).toEqual(
      [traceId, other.trace.slice(3, 35)].sort(),
    );
  });

  it('follow the caller, and are not made of what the caller does not trace', async () => {
    const telemetry = await telemetryOf('shop');
    const traceId = 'ab'.repeat(16);
    const spanId = 'cd'.repeat(8);
    telemetry.request('GET', `00-${traceId}-${spanId}-01`).end(answer);
    const quiet = telemetry.request('GET', `00-${'ef'.repeat(16)}-${spanId}-00`);
    quiet.end(answer);
    expect(quiet.trace).toMatch(/-00$/);
    await telemetry.stop();
    expect(collector.ofTrace(traceId)).toMatchObject([{ parentSpanId: spanId }]);
    expect(collector.ofTrace('ef'.repeat(16))).toEqual([]);
  });

  it('tell of work that failed, and let the failure through', async () => {
    const telemetry = await telemetryOf('indexer');
    const { trace } = telemetry.request('POST', undefined);
    const batch = { name: 'index t', kind: 'process', topic: 't', traces: [trace] } as const;
    const failing = telemetry.batch(batch, () => Promise.reject(new RangeError('sink is down')));
    await expect(failing).rejects.toThrow('sink is down');
    await telemetry.stop();
    expect(JSON.stringify(collector.spans)).toContain('sink is down');
  });

  it('cost nothing where no collector is configured, but the ids for the logs', async () => {
    expect(await startTelemetry('shop', {})).toBe(NO_TELEMETRY);
    expect(NO_TELEMETRY.request('GET', undefined).trace).toMatch(
      /^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/,
    );
  });
});
