import type { Logger, Registry } from '@kirana/service';
import type { Dynamo } from '@kirana/dynamodb';
import type { CatalogConfig } from './config.ts';
import type { ObjectStore } from '@kirana/object-store';

/** What `main` opens at start and the modules share. */
export interface CatalogParts {
  readonly config: CatalogConfig;
  readonly logger: Logger;
  readonly registry: Registry;
  readonly dynamo: Dynamo;
  readonly files: ObjectStore;
}
