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
import { ImportsController } from './imports.controller.ts';
import { FileReceiver } from './receive-file.ts';
import { ImportWorker } from './running/import-worker.ts';
import { ImportListings } from './stores/import-listings.ts';
import { ImportRecords } from './stores/import-records.ts';
import { ImportRejects } from './stores/import-rejects.ts';

/** Price lists: received over REST, worked off by the worker that starts and stops with the service. */
@Module({})
export class ImportsModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(@Inject(ImportWorker) private readonly worker: ImportWorker) {}

  static forRoot(parts: CatalogParts): DynamicModule {
    const { dynamo, files, config } = parts;
    const records = new ImportRecords(dynamo);
    const rejects = new ImportRejects(dynamo);
    const worker = importWorker(parts, records, rejects);
    const receiver = new FileReceiver(files, records, config.importMostBytes);
    return {
      module: ImportsModule,
      controllers: [ImportsController],
      providers: [
        { provide: ImportRecords, useValue: records },
        { provide: ImportRejects, useValue: rejects },
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
  { dynamo, files, config, logger }: CatalogParts,
  imports: ImportRecords,
  rejects: ImportRejects,
): ImportWorker {
  return new ImportWorker(
    {
      imports,
      rejects,
      listings: new ImportListings(dynamo),
      rowsOf: (record) => storedRows(files, record),
      mostRows: config.importMostRows,
      leaseMs: config.importLeaseMs,
      now: Date.now,
    },
    {
      owner: `${hostname()}/${process.pid}/${randomUUID()}`,
      atOnce: config.importsAtOnce,
      pollMs: config.importPollMs,
      onError: (err, importId) => logger.warn({ err, importId }, 'import stopped'),
      onEnd: ({ importId, state, tally: { accepted, rejected } }) =>
        logger.info({ importId, state, accepted, rejected }, 'import ended'),
    },
  );
}
