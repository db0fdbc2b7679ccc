import type { IncomingRecord } from '../consuming/record-batch.ts';
import type { OutgoingRecord } from '../publishing/publisher.ts';

/** Why a consumer could not take a record, and where it came from. */
export interface Rejection {
  /** Without the prefix. */
  readonly topic: string;
  readonly partition: number;
  readonly consumer: string;
  readonly rejectedAt: Date;
  readonly error: unknown;
}

export const DEAD_LETTER_HEADERS = {
  consumer: 'kirana-consumer',
  topic: 'kirana-source-topic',
  partition: 'kirana-source-partition',
  offset: 'kirana-source-offset',
  rejectedAt: 'kirana-rejected-at',
  error: 'kirana-error',
  code: 'kirana-error-code',
  stack: 'kirana-error-stack',
  eventId: 'kirana-event-id',
} as const;

const MAX_TEXT = 4_000;

/** The record as it was, key, value and headers, with the reason in further headers. */
export function deadLetter(record: IncomingRecord, rejection: Rejection): OutgoingRecord {
  const { error } = rejection;
  const H = DEAD_LETTER_HEADERS;
  const id = eventIdOf(record.value);
  return {
    key: record.key,
    value: record.value,
    headers: {
      ...record.headers,
      [H.consumer]: rejection.consumer,
      [H.topic]: rejection.topic,
      [H.partition]: String(rejection.partition),
      [H.offset]: record.offset,
      [H.rejectedAt]: rejection.rejectedAt.toISOString(),
      [H.error]: (error instanceof Error ? error.message : String(error)).slice(0, MAX_TEXT),
      [H.code]: String((error as { code?: unknown } | null)?.code ?? 'unexpected'),
      ...(error instanceof Error && error.stack
        ? { [H.stack]: error.stack.slice(0, MAX_TEXT) }
        : {}),
      ...(id === undefined ? {} : { [H.eventId]: id }),
    },
  };
}

/** The CloudEvents id, where the value is so far legible. */
function eventIdOf(value: Buffer | null): string | undefined {
  try {
    const id = (JSON.parse(value?.toString('utf8') ?? 'null') as { id?: unknown } | null)?.id;
    return typeof id === 'string' ? id.slice(0, MAX_TEXT) : undefined;
  } catch {
    return undefined;
  }
}
