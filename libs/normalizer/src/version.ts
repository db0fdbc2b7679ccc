/**
 * Stored with every reading. Raise it with each change that can alter a reading: readers then derive index and
 * warehouse anew by replay.
 */
export const NORMALIZER_VERSION = '1.0.0';
