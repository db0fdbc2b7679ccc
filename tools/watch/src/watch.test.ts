import { describe, expect, it } from '@jest/globals';
import { render } from './render.ts';
import { rowOf } from './row.ts';
import { parseMetrics } from './sample.ts';

const catalog = (answered: number, faults: number) =>
  parseMetrics(`# HELP x y
http_request_duration_seconds_count{method="GET",route="/v1/search",status="200",service="c"} ${answered}
http_request_duration_seconds_count{method="GET",route="/v1/search",status="500",service="c"} ${faults}
http_request_duration_seconds_count{method="GET",route="/metrics",status="200",service="c"} 999
process_cpu_seconds_total{service="c"} ${answered / 100}
process_resident_memory_bytes{service="c"} 104857600
`);
const indexer = (records: number) =>
  parseMetrics(`search_indexer_records_total{entity="listing",outcome="written"} ${records}
search_indexer_lag_events{topic="t",partition="0"} 40
search_indexer_lag_events{topic="t",partition="1"} 2
`);

describe('what is watched', () => {
  it('is what happened between two looks', () => {
    const row = rowOf('catalog-service', 'ready', [catalog(100, 0), catalog(120, 4)], 2);
    expect(row).toMatchObject({ requests: 12, faults: 2, memoryMib: 100 });
    expect(row.processor).toBeCloseTo(10);
    expect(rowOf('search-indexer', 'ready', [indexer(0), indexer(500)], 2)).toMatchObject({
      records: 250,
      behind: '42 records',
    });
  });

  it('begins at nothing with a process that was started anew', () => {
    expect(rowOf('c', 'ready', [catalog(5_000, 0), catalog(10, 0)], 2).requests).toBe(5);
  });

  it('marks what is not well', () => {
    const down = rowOf('order-service', 'down', [new Map(), new Map()], 2);
    const shown = render('dev', new Date(0), [down]);
    expect(shown).toMatch(/^! order-service +down +-/m);
  });
});
