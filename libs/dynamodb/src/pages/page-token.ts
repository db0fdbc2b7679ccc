/** A page token that this query did not give out. */
export class InvalidPageToken extends Error {
  readonly code = 'invalid-page-token';
  readonly retriable = false;

  constructor() {
    super('The page token is not one that this list gave');
    this.name = 'InvalidPageToken';
  }
}

export type PageKey = Record<string, string | number>;

/** The place after a page, opaque to callers. */
export const encodePageToken = (key: PageKey): string =>
  Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');

/** Throws `InvalidPageToken` where the text is no token or has other keys than `names`. */
export function decodePageToken(token: string, names: readonly string[]): PageKey {
  const key = parse(token);
  const fits =
    Object.keys(key).length === names.length &&
    names.every((name) => ['string', 'number'].includes(typeof key[name]));
  if (!fits) throw new InvalidPageToken();
  return key as PageKey;
}

function parse(token: string): Record<string, unknown> {
  try {
    const key: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    return typeof key === 'object' && key !== null ? (key as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
