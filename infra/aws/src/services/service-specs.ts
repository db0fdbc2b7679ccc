/** One of our processes, as it runs in a region. */
export interface ServiceSpec {
  /** Its folder in apps/, its tables' owner, its name in logs and metrics. */
  readonly name: string;
  readonly port: number;
  /** Processor units (1024 is one core) and MiB of a task. */
  readonly cpu: number;
  readonly memory: number;
  readonly uses: readonly Engine[];
  /** What the load balancer sends it, most particular first; a worker has none. */
  readonly paths: readonly string[];
  /** How it grows beside its processor's load. */
  readonly lag?: Lag;
  /** Never more than one at work. */
  readonly single?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

export type Engine =
  | 'kafka'
  | 'search'
  | 'warehouse'
  /** The warehouse, read only. */
  | 'figures'
  | 'imports'
  | 'media'
  | 'streams'
  | 'sms'
  /** The other services, at the address that everybody has. */
  | 'services';

/** A backlog that more tasks make smaller. */
export type Lag =
  /** Kafka's own count of records that a group has not committed. */
  | {
      readonly kind: 'group';
      readonly group: string;
      readonly topics: readonly string[];
      readonly records: number;
    }
  /** A metric of ours that the collector hands to CloudWatch. */
  | { readonly kind: 'metric'; readonly metric: string; readonly above: number };
