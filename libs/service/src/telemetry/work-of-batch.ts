import type { BatchWork } from './telemetry.ts';

interface ReadBatch {
  readonly topic: string;
  readonly records: readonly { readonly headers: Readonly<Record<string, string>> }[];
}

/** A consumed batch as work to be traced: `index catalog.listings.v1`. */
export const workOf = (verb: string, { topic, records }: ReadBatch): BatchWork => ({
  name: `${verb} ${topic}`,
  kind: 'process',
  topic,
  traces: records.map(({ headers }) => headers['traceparent']),
});
