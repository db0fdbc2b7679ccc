import type { Registry } from '@kirana/service';
import { Counter, Gauge, Histogram } from '@kirana/service';
import type { Sides } from '../bytes/sides.ts';
import { SIDES } from '../objects/media-item.ts';

/** What this service tells of itself, besides what every process does. */
export class MediaMetrics {
  readonly requests: Counter<'kind' | 'outcome'>;
  readonly heals: Counter<'worker'>;
  readonly evictions: Counter<'outcome'>;
  readonly scrubs: Counter<'side' | 'outcome'>;
  readonly orphans: Counter<'side'>;
  readonly hydrationSeconds: Histogram<'lacked'>;
  readonly hydrationWaiting: Gauge;
  readonly bytes: Gauge<'side' | 'state'>;

  constructor(registry: Registry) {
    const registers = [registry];
    const counter = <L extends string>(name: string, help: string, labelNames: L[]) =>
      new Counter({ name, help, labelNames, registers });
    this.requests = counter(
      'media_requests_total',
      'Reads and writes of bytes by outcome: served, refused (the client erred) or failed (we did)',
      ['kind', 'outcome'],
    );
    this.heals = counter(
      'media_heals_total',
      'Objects copied to a side that lacked them, or old contents removed, by worker',
      ['worker'],
    );
    this.evictions = counter(
      'media_evictions_total',
      'Objects looked at to make room: evicted, or why not',
      ['outcome'],
    );
    this.scrubs = counter('media_scrubs_total', 'Objects read again at rest', ['side', 'outcome']);
    this.orphans = counter('media_orphans_total', 'Keys that no row of the table names, removed', [
      'side',
    ]);
    this.hydrationSeconds = new Histogram({
      name: 'media_hydration_seconds',
      help: 'From when the local side lacked an object until it had it: since an upload that it did not take, or what it lost or gave away later',
      labelNames: ['lacked'],
      buckets: [0.5, 1, 2, 5, 10, 30, 60, 300, 900, 3600],
      registers,
    });
    this.hydrationWaiting = new Gauge({
      name: 'media_hydration_waiting',
      help: 'Objects that wait to be brought to the local disk',
      registers,
    });
    this.bytes = new Gauge({
      name: 'media_bytes',
      help: 'Bytes of the objects by side and by how they stand there, as the last reconciliation counted them',
      labelNames: ['side', 'state'],
      registers,
    });
  }
}

/** Gauges that are read from the sides when asked for. */
export function tellOfSides(registry: Registry, sides: Sides): void {
  new Gauge({
    name: 'media_local_bytes',
    help: 'What the local disk holds, and may hold',
    labelNames: ['what'],
    registers: [registry],
    collect() {
      const { bytes, capacity } = sides.local?.use() ?? { bytes: 0, capacity: 0 };
      this.set({ what: 'used' }, bytes);
      this.set({ what: 'capacity' }, capacity);
    },
  });
  new Gauge({
    name: 'media_side_spared',
    help: '1 while a side fails so often that it is asked only now and then',
    labelNames: ['side', 'for'],
    registers: [registry],
    collect() {
      for (const side of SIDES) {
        this.set({ side, for: 'writing' }, Number(sides.writing[side].isOpen));
      }
      for (const { name, breaker } of sides.reading) {
        this.set({ side: name, for: 'reading' }, Number(breaker.isOpen));
      }
    },
  });
}
