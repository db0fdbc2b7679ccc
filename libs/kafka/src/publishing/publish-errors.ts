/** The brokers did not acknowledge in time; whether they keep the records is unknown. Sending again is safe. */
export class PublishFailed extends Error {
  readonly code = 'publish-failed';
  readonly retriable = true;

  constructor(cause: unknown) {
    super(`Kafka did not acknowledge: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.name = 'PublishFailed';
  }
}

/** A record that no topic takes. Sending it again cannot help. */
export class RecordTooLarge extends Error {
  readonly code = 'record-too-large';
  readonly retriable = false;
  readonly key: string;
  readonly bytes: number;
  readonly limit: number;

  constructor(key: string, bytes: number, limit: number) {
    super(`The record of ${key} has ${bytes} bytes, more than the ${limit} a topic takes`);
    this.name = 'RecordTooLarge';
    this.key = key;
    this.bytes = bytes;
    this.limit = limit;
  }
}
