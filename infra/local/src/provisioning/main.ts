import { provisionConfig } from './config.ts';
import { provision } from './provision.ts';

/** A program of its own: the local stack runs it before the apps, and so does the one-shot service in Compose. */
try {
  await provision(provisionConfig());
} catch (error) {
  console.error(
    `ERROR ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`,
  );
  process.exitCode = 1;
}
