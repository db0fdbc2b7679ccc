import type { ChangeEvent } from '@kirana/contracts';
import { MAX_RECORD_BYTES, sizeOf } from '@kirana/kafka';
import type { OutgoingRecord } from '@kirana/kafka';

/** What goes to the topic for a change: the event, and after a delete the tombstone that lets the topic forget the key. */
export function recordsOfChange(event: ChangeEvent): OutgoingRecord[] {
  const record = fitting(event);
  return event.data.op === 'delete'
    ? [record, { key: event.subject, value: null, headers: record.headers ?? {} }]
    : [record];
}

/**
 * An event too large for a record goes without the state before the change: readers build their state from `after`
 * alone. What is too large even so (no item of DynamoDB's 400 KB is) is refused by the publisher.
 */
function fitting(event: ChangeEvent): OutgoingRecord {
  const whole = recordOf(event);
  if (sizeOf(whole) <= MAX_RECORD_BYTES || !event.data.after) return whole;
  return recordOf({ ...event, data: { ...event.data, before: null } });
}

/** CloudEvents in structured mode (https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md). */
const recordOf = (event: ChangeEvent): OutgoingRecord => ({
  key: event.subject,
  value: JSON.stringify(event),
  headers: {
    'content-type': 'application/cloudevents+json; charset=UTF-8',
    ...(event.traceparent === undefined ? {} : { traceparent: event.traceparent }),
  },
});
