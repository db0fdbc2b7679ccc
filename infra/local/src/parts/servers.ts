import { dynamodb } from './dynamodb.ts';
import { kafka } from './kafka.ts';
import { opensearch } from './opensearch.ts';
import type { ServerPart } from './part.ts';
import { postgres } from './postgres.ts';
import { s3 } from './s3.ts';

/** The servers of the stack, the slowest to start first. */
export const SERVERS: readonly ServerPart[] = [opensearch, s3, kafka, dynamodb, postgres];
