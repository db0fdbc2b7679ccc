/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { BLANK, gstinMistake, mistakesOf, requestOf, withArea } from './profile-form.ts';

const form = {
  ...BLANK,
  tradeName: 'Sharma Traders',
  gstin: '29aagcb7383j1z4',
  fssai: '1001 2345 6789 01',
  pincode: '560 002',
  areas: ['560'],
  minimum: '1,250',
  agreed: true,
};

describe('a profile', () => {
  it('that is right becomes a request', () => {
    expect(mistakesOf(form)).toEqual({});
    expect(requestOf(form)).toMatchObject({ minimumOrderPaise: 125_000, areasServed: ['560'] });
    expect(requestOf({ ...form, sellsFood: false }).fssai).toBeNull();
  });

  it('names each field that is wrong', () => {
    expect(mistakesOf(BLANK)).toEqual({
      tradeName: 'nameWrong',
      gstin: 'gstinForm',
      fssai: 'fssaiWrong',
      pincode: 'pincodeWrong',
      areas: 'noAreas',
      agreed: 'agreeFirst',
    });
    expect(mistakesOf({ ...form, sellsFood: false, fssai: '' })).toEqual({});
  });

  it('tells a mistyped character of a GSTIN from a text that is none', () => {
    expect(gstinMistake('29AAGCB7383J1Z5')).toBe('gstinCheck');
    expect(gstinMistake('GST pending')).toBe('gstinForm');
  });
});

describe('areas served', () => {
  it('take in those that a new one covers, and refuse one that is covered', () => {
    expect(withArea(['560001', '411'], '560')).toEqual({ areas: ['411', '560'] });
    expect(withArea(['560'], '560 001')).toEqual({ refused: 'areaCovered' });
    expect(withArea([], '0600')).toEqual({ refused: 'areaWrong' });
  });
});
