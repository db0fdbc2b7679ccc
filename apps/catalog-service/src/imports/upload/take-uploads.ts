import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';

/** What senders call the files we take; the content decides what they are (see `sniffFormat`). */
const RAW_TYPES = [
  'text/csv',
  'text/plain',
  'text/tab-separated-values',
  'application/csv',
  'application/octet-stream',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

/** Teaches the server to hand uploads on as streams instead of holding them in memory. */
export async function takeUploads(server: FastifyInstance): Promise<void> {
  await server.register(multipart, {
    limits: { files: 1, fields: 10, fieldSize: 64 * 1024, fileSize: Infinity },
  });
  for (const type of RAW_TYPES.filter((name) => !server.hasContentTypeParser(name))) {
    server.addContentTypeParser(type, (_request, payload, done) => done(null, payload));
  }
}
