import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '@kirana/service';

/** A file on its way in. */
export interface UploadedFile {
  readonly name: string | null;
  readonly bytes: Readable;
}

/** The file of a request: the first of a multipart form, or the body itself. */
export async function uploadedFile(request: FastifyRequest, name?: string): Promise<UploadedFile> {
  if (request.isMultipart()) {
    const part = await request.file();
    if (!part) throw noFile('a form with a file in it');
    return { name: shortName(part.filename), bytes: part.file };
  }
  if (!isStream(request.body)) throw noFile('the file as the body (text/csv …) or in a form');
  return { name: shortName(name), bytes: request.body };
}

const isStream = (body: unknown): body is Readable =>
  typeof body === 'object' && body !== null && 'pipe' in body;

const shortName = (name: string | undefined): string | null =>
  name === undefined || name.trim() === '' ? null : name.trim().slice(0, 200);

const noFile = (expected: string): ProblemError =>
  new ProblemError(400, 'no-file', 'The request holds no file', {
    errors: [{ path: 'file', value: null, expected }],
  });
