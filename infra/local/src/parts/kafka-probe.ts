import { connect } from 'node:net';

const METADATA = 3;
const VERSION = 1;
const TIMEOUT_MS = 1_500;

/**
 * A Kafka Metadata request, version 1, for no topic (https://kafka.apache.org/protocol: size, api key, version,
 * correlation id, client id, topics).
 */
export function metadataRequest(clientId = 'health'): Buffer {
  const body = Buffer.alloc(2 + 2 + 4 + 2 + clientId.length + 4);
  let at = body.writeInt16BE(METADATA, 0);
  at = body.writeInt16BE(VERSION, at);
  at = body.writeInt32BE(1, at);
  at = body.writeInt16BE(clientId.length, at);
  at += body.write(clientId, at);
  body.writeInt32BE(0, at);
  const size = Buffer.alloc(4);
  size.writeInt32BE(body.length);
  return Buffer.concat([size, body]);
}

/** How many brokers the answer names; a broker that is still fenced names none. Undefined while it is incomplete. */
export function brokersIn(answer: Buffer): number | undefined {
  if (answer.length < 12 || answer.length < 4 + answer.readInt32BE(0)) return undefined;
  return answer.readInt32BE(8);
}

/** True when the broker at 127.0.0.1:port is part of its cluster and serves clients. */
export function kafkaAnswers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(metadataRequest()));
    const end = (answers: boolean): void => {
      socket.destroy();
      resolve(answers);
    };
    let received = Buffer.alloc(0);
    socket.setTimeout(TIMEOUT_MS, () => end(false));
    socket.on('error', () => end(false));
    socket.on('close', () => end(false));
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const brokers = brokersIn(received);
      if (brokers !== undefined) end(brokers > 0);
    });
  });
}
