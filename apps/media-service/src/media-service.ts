import { createDynamo, TABLES, tableAnswers, VersionedTable } from '@kirana/dynamodb';
import { createKafka } from '@kirana/kafka';
import type { KnownErrors, Logger, RunningService } from '@kirana/service';
import { bootstrapService, createRegistry, kafkaOf } from '@kirana/service';
import type { Sides } from './bytes/sides.ts';
import { openSides } from './bytes/sides.ts';
import { Uploads } from './bytes/uploads.ts';
import type { MediaConfig } from './config.ts';
import { DirectUploads } from './direct/direct-uploads.ts';
import { MediaModule } from './media.module.ts';
import { countRequests } from './metrics/count-requests.ts';
import { MediaMetrics, tellOfSides } from './metrics/media-metrics.ts';
import type { MediaItem } from './objects/media-item.ts';
import { MediaObjects } from './objects/media-objects.ts';
import { Pictures } from './pictures/pictures.ts';
import { ThumbnailReading } from './pictures/thumbnail-reading.ts';
import { Heat } from './reading/heat.ts';
import { Reading } from './reading/reading.ts';
import { Workers } from './workers.ts';

const NAME = 'media-service';
const ERRORS: KnownErrors = {
  'no-side-answers': { status: 503, title: 'The object cannot be read at the moment: try again' },
  'body-cut-off': { status: 400, title: 'The body ended before it was complete' },
};

/** Starts the service: REST, and the workers that heal, sweep and look after the three sides. */
export async function startMediaService(
  config: MediaConfig,
  logger: Logger,
  openedSides?: Sides,
): Promise<RunningService> {
  const dynamo = createDynamo(config);
  const kafka = createKafka({
    ...kafkaOf(config),
    clientId: NAME,
    log: (level, message, facts) => logger[level](facts, message),
  });
  const sides = openedSides ?? (await openSides(config, logger));
  const table = new VersionedTable<MediaItem>(dynamo, TABLES.media);
  const objects = new MediaObjects(table, new Uploads(sides, new Pictures(config), config), config);
  const registry = createRegistry(NAME);
  const metrics = new MediaMetrics(registry);
  tellOfSides(registry, sides);
  const heat = new Heat();
  const at: { workers?: Workers } = {};
  const { mostBytes, retryForMs } = config;
  const service = await bootstrapService({
    name: NAME,
    module: MediaModule.forRoot({
      objects,
      reading: new Reading({ sides, objects, heat, logger, retryForMs }),
      thumbnails: new ThumbnailReading(sides, objects, logger),
      directUploads: new DirectUploads({ dynamo, cloud: sides.bucket, objects, mostBytes }),
      auth: config,
    }),
    config,
    logger,
    registry,
    openapi: { title: 'Kirana media', description: 'Pictures and files, kept on three sides.' },
    probes: [
      { name: 'dynamodb', check: () => tableAnswers(dynamo, TABLES.media) },
      { name: 'workers', check: () => !config.workers || (at.workers?.ready() ?? false) },
    ],
    errors: ERRORS,
    plugins: (server) => {
      countRequests(server, metrics);
      server.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    },
  });
  if (config.workers) {
    at.workers = new Workers({ config, dynamo, kafka, objects, sides, heat, logger, metrics });
  }
  return {
    ...service,
    stop: async () => {
      await at.workers?.stop();
      await service.stop();
      sides.close();
      dynamo.close();
    },
  };
}
