import { describe, expect, it } from '@jest/globals';
import { parsePhone, maskPhone } from '../phone/phone.ts';
import { parsePincode } from '../place/pincode.ts';
import { parseFssai } from './fssai.ts';
import { gstinCheck, parseGstin } from './gstin.ts';

describe('a GSTIN', () => {
  it('is accepted with its check character and refused with any other', () => {
    const first14 = '29AAGCB7383J1Z';
    const gstin = first14 + gstinCheck(first14);
    expect(gstin).toBe('29AAGCB7383J1Z4');
    expect(parseGstin(gstin.toLowerCase())).toEqual({ ok: true, value: gstin });
    expect(parseGstin(`${first14}5`)).toMatchObject({
      ok: false,
      expected: expect.stringContaining('4'),
    });
  });

  it.each(['', '29AAGCB7383J1Z', '55AAGCB7383J1Z4', '29aagcb7383j1y4'])(
    '%p is refused',
    (written) => {
      expect(parseGstin(written).ok).toBe(false);
    },
  );
});

describe('an FSSAI number', () => {
  it('has 14 digits and a state code', () => {
    expect(parseFssai('1001 2345 6789 01')).toEqual({ ok: true, value: '10012345678901' });
    expect(parseFssai('30012345678901').ok).toBe(false);
    expect(parseFssai('1001234567890').ok).toBe(false);
  });
});

describe('a PIN code', () => {
  it('has six digits and no leading zero', () => {
    expect(parsePincode('560 001')).toEqual({ ok: true, value: '560001' });
    expect(parsePincode('060001').ok).toBe(false);
    expect(parsePincode('56000').ok).toBe(false);
  });
});

describe('a phone number', () => {
  it.each(['98765 43210', '09876543210', '+91-98765-43210', '919876543210'])(
    '%s is one number',
    (written) => {
      expect(parsePhone(written)).toEqual({ ok: true, value: '+919876543210' });
    },
  );

  it('is refused when it is no Indian mobile number', () => {
    expect(parsePhone('1234567890').ok).toBe(false);
    expect(parsePhone('+1 202 555 0100').ok).toBe(false);
  });

  it('is masked but for its end', () => {
    expect(maskPhone('+919876543210')).toBe('+91******3210');
  });
});
