import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** The test profile of the local stack: its own ports and folder, so that a demo may run beside it. */
export const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  KIRANA_PROFILE: 'test',
  // Nothing listens there but while the test of traces runs; spans sent meanwhile are dropped.
  OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:5140',
  NX_DAEMON: 'false',
  FORCE_COLOR: '0',
});
