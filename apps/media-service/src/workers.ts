import type { Dynamo } from '@kirana/dynamodb';
import { scanTable, TABLES } from '@kirana/dynamodb';
import type { BatchConsumer, Kafka } from '@kirana/kafka';
import { Bandwidth } from '@kirana/object-store';
import type { Logger } from '@kirana/service';
import type { Sides } from './bytes/sides.ts';
import { Reconciler } from './care/reconciler.ts';
import { Rounds } from './care/rounds.ts';
import { Scrubber } from './care/scrubber.ts';
import type { MediaConfig } from './config.ts';
import { startHealers } from './healing/healers.ts';
import { Evictor } from './local/evictor.ts';
import type { MediaMetrics } from './metrics/media-metrics.ts';
import type { MediaItem, SideName } from './objects/media-item.ts';
import { SIDES } from './objects/media-item.ts';
import type { MediaObjects } from './objects/media-objects.ts';
import { Thumbnailer } from './pictures/thumbnailer.ts';
import type { Heat } from './reading/heat.ts';

export interface WorkerParts {
  readonly config: MediaConfig;
  readonly dynamo: Dynamo;
  readonly kafka: Kafka;
  readonly objects: MediaObjects;
  readonly sides: Sides;
  readonly heat: Heat;
  readonly logger: Logger;
  readonly metrics: MediaMetrics;
}

/** All that looks after the sides: what follows the table through Kafka, and what goes by the clock. */
export class Workers {
  readonly #healers: readonly BatchConsumer[];
  readonly #rounds: readonly Rounds[];

  constructor(parts: WorkerParts) {
    const { config, objects, sides } = parts;
    const line = new Bandwidth(config.hydrateBytesPerSecond);
    const thumbnailer = new Thumbnailer(objects, sides, config);
    const { healsAtOnce } = config;
    const instanceId = instanceIdOf(config);
    this.#healers = startHealers({ ...parts, line, thumbnailer, healsAtOnce, instanceId });
    this.#rounds = [...eviction(parts), scrubbing(parts), reconciliation(parts, line)];
  }

  ready(): boolean {
    return this.#healers.every((healer) => healer.ready());
  }

  async stop(): Promise<void> {
    const all = [...this.#healers, ...this.#rounds];
    await Promise.all(all.map((worker) => worker.stop()));
  }
}

/** Two on one machine differ by their port; one that takes any free port has no name that lasts. */
const instanceIdOf = ({ instance, port }: MediaConfig): string | undefined =>
  port === 0 ? undefined : `${instance.replaceAll(/[^\w.-]/g, '-')}-${port}`;

const items = ({ dynamo }: WorkerParts): AsyncIterable<MediaItem> =>
  scanTable<MediaItem>(dynamo, TABLES.media);

function eviction({ config, objects, sides, logger, metrics }: WorkerParts): Rounds[] {
  if (!sides.local) return [];
  const marks = {
    highWater: config.highWaterPercent / 100,
    lowWater: Math.min(config.lowWaterPercent, config.highWaterPercent) / 100,
  };
  const evictor = new Evictor({
    sides,
    objects,
    marks,
    seen: (outcome) => metrics.evictions.inc({ outcome }),
  });
  return [new Rounds('evict', config.evictEveryMs, logger, () => evictor.makeRoom())];
}

function scrubbing(parts: WorkerParts): Rounds {
  const { config, logger } = parts;
  const scrubber = new Scrubber({
    ...parts,
    line: new Bandwidth(config.scrubBytesPerSecond),
    scrubbed: sidesNamed(config.scrubSides, parts.sides),
  });
  return new Rounds('scrub', config.scrubEveryMs, logger, (signal) =>
    scrubber.round(items(parts), signal),
  );
}

function reconciliation(parts: WorkerParts, line: Bandwidth): Rounds {
  const { config, logger } = parts;
  const reconciler = new Reconciler({ ...parts, line, graceMs: config.graceMs });
  return new Rounds('reconcile', config.reconcileEveryMs, logger, (signal) =>
    reconciler.round(items(parts), signal),
  );
}

const sidesNamed = (names: readonly string[], { local }: Sides): SideName[] =>
  SIDES.filter((side) => names.includes(side) && (side !== 'local' || local !== undefined));
