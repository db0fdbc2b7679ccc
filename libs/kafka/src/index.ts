/**
 * Kafka as Kirana uses it: a publisher that is acknowledged by all replicas and keeps the order of each key, a consumer
 * that gives whole batches and loses none (dead letters for what can never be taken, patience with a sink that is
 * down), and the topics. Nothing else imports the Kafka client, and nothing of that client shows here.
 */
export { createKafka } from './client/kafka.ts';
export type { Kafka, KafkaConfig } from './client/kafka.ts';
export { LoginWithoutTls } from './client/security.ts';
export type { KafkaLogin, KafkaSecurity } from './client/security.ts';
export type { KafkaLogLevel, KafkaLogSink } from './client/kafka-log.ts';
export * from './topics/provision-topics.ts';
export { Publisher } from './publishing/publisher.ts';
export type {
  Compression,
  OutgoingRecord,
  PublisherOptions,
  TopicRecords,
} from './publishing/publisher.ts';
export { MAX_RECORD_BYTES, sizeOf } from './publishing/chunks.ts';
export * from './publishing/publish-errors.ts';
export * from './consuming/sink-unavailable.ts';
export type { ConsumerLogSink } from './consuming/consumer-log.ts';
export type {
  BatchConsumer,
  BatchConsumerOptions,
  PartitionLag,
} from './consuming/batch-consumer.ts';
export type { IncomingRecord, RecordBatch } from './consuming/record-batch.ts';
export { BACKOFF, isRetriable, pause, pauseBeforeRetry } from './consuming/retry-policy.ts';
export type { Backoff } from './consuming/retry-policy.ts';
export { runBatchConsumer } from './consuming/run-batch-consumer.ts';
export { offsetsSince } from './reading/offsets-since.ts';
export { readTopic } from './reading/read-topic.ts';
export * from './dead-letters/dead-letter.ts';
