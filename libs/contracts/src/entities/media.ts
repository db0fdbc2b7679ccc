/** An uploaded object (picture, price list, invoice). Owned by media-service; bytes live in the object store. */
export interface MediaObject {
  readonly mediaId: string;
  readonly ownerId: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly cloud: 'verified' | 'pending' | 'failed' | 'absent';
  readonly local: 'verified' | 'pending' | 'failed' | 'absent';
  readonly secondary: 'verified' | 'pending' | 'failed' | 'absent';
  /** Counts its contents, 1, 2, …; a reader that sees it grow knows that the bytes were replaced. */
  readonly content?: number;
  /** How many copies the two buckets lack of the earlier contents that are kept of it; none when left out. */
  readonly earlierLacking?: number | undefined;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}
