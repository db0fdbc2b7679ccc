/** An upload that was announced, and goes straight to the cloud bucket. */
export interface DirectUpload {
  /** The id that the object will have. */
  readonly uploadId: string;
  readonly ownerId: string;
  readonly visibility: 'owner' | 'everybody';
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  /** 64 hex digits. */
  readonly sha256: string;
  /** Where the client puts the bytes; nobody reads them there. */
  readonly stagingKey: string;
  /** ISO 8601 UTC. */
  readonly expiresAt: string;
  /** Seconds since 1970; the table drops it then. */
  readonly dropAt: number;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A staging key; it tells when the upload was announced, as every key does. */
export function stagingKeyOf(uploadId: string, now: number = Date.now()): string {
  return `uploads/${uploadId}-${now.toString(36).padStart(9, '0')}-${crypto.randomUUID()}`;
}
