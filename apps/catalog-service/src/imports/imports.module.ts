import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { Inject, Module } from '@nestjs/common';
import type {
  BeforeApplicationShutdown,
  DynamicModule,
  OnApplicationBootstrap,
} from '@nestjs/common';
import type { CatalogParts } from '../catalog-parts.ts';
import { storedRows } from './files/stored-rows.ts';
import { ImportMetrics } from './import-metrics.ts';
import { ImportSteps } from './import-steps.ts';
import { ImportStepsController } from './import-steps.controller.ts';
import { ImportsController } from './imports.controller.ts';
import { MappingController } from './mapping/mapping.controller.ts';
import { MappingRepository } from './mapping/mapping-repository.ts';
import { FileReceiver } from './receive-file.ts';
import { runImport } from './running/import-run.ts';
import { ImportWorker } from './running/import-worker.ts';
import { ImportListings } from './stores/import-listings.ts';
import { ImportRecords } from './stores/import-records.ts';
import { ImportRejects } from './stores/import-rejects.ts';
import { runUndo } from './undoing/undo-run.ts';

/**
 * A few transactions of a hundred at the same time: each way to the store and back is waited for by many rows, and
 * progress still moves every second.
 */
const CHECKPOINT_ROWS = 400;

/** Price lists: received over REST, worked off by the worker that starts and stops with the service. */
@Module({})
export class ImportsModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(@Inject(ImportWorker) private readonly worker: ImportWorker) {}

  static forRoot(parts: CatalogParts): DynamicModule {
    const { dynamo, files, config } = parts;
    const records = new ImportRecords(dynamo);
    const rejects = new ImportRejects(dynamo);
    const mappings = new MappingRepository(dynamo);
    const worker = importWorker(parts, records, rejects);
    const steps = new ImportSteps({ files, imports: records, mappings, worker, rejects });
    const receiver = new FileReceiver(files, records, config.importMostBytes);
    return {
      module: ImportsModule,
      controllers: [ImportsController, ImportStepsController, MappingController],
      providers: [
        { provide: ImportRecords, useValue: records },
        { provide: ImportRejects, useValue: rejects },
        { provide: MappingRepository, useValue: mappings },
        { provide: ImportSteps, useValue: steps },
        { provide: FileReceiver, useValue: receiver },
        { provide: ImportWorker, useValue: worker },
      ],
    };
  }

  onApplicationBootstrap(): void {
    this.worker.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.worker.stop();
  }
}

function importWorker(
  { dynamo, files, config, logger, registry }: CatalogParts,
  imports: ImportRecords,
  rejects: ImportRejects,
): ImportWorker {
  const listings = new ImportListings(dynamo);
  const metrics = new ImportMetrics(registry);
  return new ImportWorker(
    {
      imports,
      rejects,
      listings,
      rowsOf: (record) => storedRows(files, record),
      mostRows: config.importMostRows,
      checkpointRows: CHECKPOINT_ROWS,
      leaseMs: config.importLeaseMs,
      now: Date.now,
    },
    {
      owner: `${hostname()}/${process.pid}/${randomUUID()}`,
      atOnce: config.importsAtOnce,
      pollMs: config.importPollMs,
      run: (record, world) =>
        record.state === 'undoing' ? runUndo(record, world, listings) : runImport(record, world),
      onError: (err, importId) => {
        metrics.interrupted();
        logger.warn({ err, importId }, 'import stopped');
      },
      onEnd: (record) => {
        metrics.ended(record);
        const { importId, state, tally } = record;
        const { accepted, rejected } = tally;
        logger.info({ importId, state, accepted, rejected }, 'import ended');
      },
    },
  );
}
