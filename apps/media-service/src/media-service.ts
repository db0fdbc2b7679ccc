import { createDynamo, TABLES, tableAnswers } from '@kirana/dynamodb';
import { createKafka } from '@kirana/kafka';
import type { BatchConsumer } from '@kirana/kafka';
import type { KnownErrors, Logger, RunningService } from '@kirana/service';
import { bootstrapService, createRegistry, kafkaOf } from '@kirana/service';
import type { Sides } from './bytes/sides.ts';
import { openSides } from './bytes/sides.ts';
import { Uploads } from './bytes/uploads.ts';
import type { MediaConfig } from './config.ts';
import { startHealers } from './healing/healers.ts';
import { MediaModule } from './media.module.ts';
import { MediaObjects } from './objects/media-objects.ts';

const NAME = 'media-service';
const ERRORS: KnownErrors = {
  'no-side-answers': { status: 503, title: 'The object cannot be read at the moment: try again' },
};

/** Starts the service: REST, and the workers that heal and sweep the three sides. */
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
  const sides = openedSides ?? (await openSides(config));
  const objects = new MediaObjects(dynamo, new Uploads(sides, config));
  const registry = createRegistry(NAME);
  const running: { healers?: BatchConsumer[] } = {};
  const healing = () => running.healers?.every((healer) => healer.ready()) ?? false;
  const service = await bootstrapService({
    name: NAME,
    module: MediaModule.forRoot({ objects, sides, auth: config }),
    config,
    logger,
    registry,
    openapi: { title: 'Kirana media', description: 'Pictures and files, kept on three sides.' },
    probes: [
      { name: 'dynamodb', check: () => tableAnswers(dynamo, TABLES.media) },
      { name: 'healing', check: healing },
    ],
    errors: ERRORS,
    plugins: (server) => {
      server.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    },
  });
  const { healsAtOnce } = config;
  running.healers = startHealers({ kafka, objects, sides, logger, registry, healsAtOnce });
  return {
    ...service,
    stop: async () => {
      await Promise.all((running.healers ?? []).map((healer) => healer.stop()));
      await service.stop();
      sides.close();
      dynamo.close();
    },
  };
}
