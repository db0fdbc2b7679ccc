import { CONSUMERS, TOPIC_PARTITIONS, TOPICS } from '@kirana/contracts';

/** Partitions of all entity topics. */
export const ENTITY_TOPICS = Object.keys(TOPICS).length * TOPIC_PARTITIONS;
/** Partitions of dead letters: one a consumer, and the bridge's. */
export const DEAD_LETTER_TOPICS_ESTIMATE = Object.keys(CONSUMERS).length + 1;
