/** There is no object under the key. */
export class ObjectNotFound extends Error {
  readonly code = 'object-not-found';
  readonly retriable = false;
  readonly key: string;

  constructor(key: string) {
    super(`There is no object ${key}`);
    this.name = 'ObjectNotFound';
    this.key = key;
  }
}

/** The store holds fewer or more bytes than it was sent. */
export class NotAllThere extends Error {
  readonly code = 'not-all-there';
  readonly retriable = true;
  readonly key: string;

  constructor(key: string, sent: number, stored: number) {
    super(`Of ${sent} bytes sent to ${key}, ${stored} are there`);
    this.name = 'NotAllThere';
    this.key = key;
  }
}

/** The range begins after the object's last byte. */
export class RangeNotSatisfiable extends Error {
  readonly code = 'range-not-satisfiable';
  readonly retriable = false;
  readonly key: string;

  constructor(key: string) {
    super(`The range lies outside of ${key}`);
    this.name = 'RangeNotSatisfiable';
    this.key = key;
  }
}

/** The key could name a place outside of the store, or differs between stores. */
export class UnsafeKey extends Error {
  readonly code = 'unsafe-key';
  readonly retriable = false;
  readonly key: string;

  constructor(key: string) {
    super(
      `Unsafe object key ${JSON.stringify(key)}: expected parts of A-Z a-z 0-9 . _ - joined by /`,
    );
    this.name = 'UnsafeKey';
    this.key = key;
  }
}

const PART = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}$/;

/** Returns the key. Throws `UnsafeKey` for what is empty, hidden, climbs, or is longer than 900 characters. */
export function safeKey(key: string): string {
  if (key.length > 900 || !key.split('/').every((part) => PART.test(part)))
    throw new UnsafeKey(key);
  return key;
}
