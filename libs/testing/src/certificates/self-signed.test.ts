import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { selfSigned } from './self-signed.ts';

describe('a certificate for tests', () => {
  it('is read by others as what it says: itself, for 127.0.0.1, good today', () => {
    const read = new X509Certificate(selfSigned('shop').certificate);
    expect(read.verify(read.publicKey)).toBe(true);
    expect(read.subject).toBe('CN=shop');
    expect(read.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(read.checkIP('127.0.0.2')).toBeUndefined();
    expect(read.validToDate.getTime()).toBeGreaterThan(Date.now());
    expect(read.validFromDate.getTime()).toBeLessThan(Date.now());
  });
});
