export type PictureKind = 'jpeg' | 'png' | 'webp' | 'avif';

const ascii = (bytes: Buffer, from: number, to: number): string =>
  bytes.toString('latin1', from, to);

/**
 * What kind of picture bytes are, by their first bytes; undefined for everything else. The name or the header a client
 * sends is not asked. JPEG: ITU-T T.81 B.1.1.3; PNG: section 5.2; WebP: RFC 9649; AVIF: ISO 14496-12 `ftyp` brands.
 */
export function pictureKind(bytes: Buffer): PictureKind | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  if (ascii(bytes, 4, 8) === 'ftyp' && ascii(bytes, 8, 32).includes('avif')) return 'avif';
  return undefined;
}
