/** Longest edge, pixels: a list on a small screen, a card, a whole screen. */
export const THUMBNAIL_SIZES = { small: 160, medium: 480, large: 1080 } as const;
export type ThumbnailSize = keyof typeof THUMBNAIL_SIZES;

/** AVIF is smaller; WebP is read by everything else in use. */
export const THUMBNAIL_FORMATS = ['avif', 'webp'] as const;
export type ThumbnailFormat = (typeof THUMBNAIL_FORMATS)[number];

/** What a reader is given: AVIF only to whom says that it can read it (RFC 9110, section 12.5.1). */
export function formatFor(accept: string | undefined): ThumbnailFormat {
  const wanted = (accept ?? '').split(',').map((part) => part.trim().toLowerCase());
  const avif = wanted.find((part) => part.split(';')[0]?.trim() === 'image/avif');
  return avif !== undefined && !/;\s*q=0(\.0*)?$/.test(avif) ? 'avif' : 'webp';
}
