import { describe, expect, it } from '@jest/globals';
import { ProblemError } from '@kirana/service';
import { checkedProfile, withoutCovered } from './profile-check.ts';
import type { ProfileRequest } from './profile.dto.ts';

const request = (overrides: Partial<ProfileRequest> = {}): ProfileRequest => ({
  tradeName: 'Sharma Traders',
  gstin: '29aagcb7383j1z4',
  fssai: '1001 2345 6789 01',
  pincode: '560 002',
  areasServed: ['560', '560001', '110'],
  deliveryDays: [5, 1, 5],
  minimumOrderPaise: 50_000,
  paymentTerms: 'cash-on-delivery',
  ...overrides,
});

describe('a seller profile', () => {
  it('is kept in the usual form of its numbers', () => {
    expect(checkedProfile(request())).toMatchObject({
      gstin: '29AAGCB7383J1Z4',
      fssai: '10012345678901',
      pincode: '560002',
      areasServed: ['110', '560'],
      deliveryDays: [1, 5],
    });
  });

  it('may have no food licence', () => {
    expect(checkedProfile(request({ fssai: null })).fssai).toBeNull();
  });

  it('is refused with every wrong number named', () => {
    const refusal = (() => {
      try {
        return checkedProfile(request({ gstin: '29AAGCB7383J1Z5', fssai: '7', pincode: '0' }));
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(ProblemError);
    expect((refusal as ProblemError).problem.errors?.map(({ path }) => path)).toEqual([
      'gstin',
      'fssai',
      'pincode',
    ]);
  });

  it('names no area twice', () => {
    expect(withoutCovered(['56', '560', '560', '4'])).toEqual(['4', '56']);
  });
});
