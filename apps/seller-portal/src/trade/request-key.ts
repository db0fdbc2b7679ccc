/**
 * A key for a request that must happen once. Made when a form is opened and kept with its draft, so that sending it again
 * after a dropped connection does not do it twice. `randomUUID` is missing on plain HTTP, where shops' networks may be.
 */
export const requestKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
