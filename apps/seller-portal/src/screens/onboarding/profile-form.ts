import {
  formatRupees,
  gstinCheck,
  parseFssai,
  parseGstin,
  parsePincode,
  parseRupees,
} from '@kirana/domain';
import type { paths } from '../../api/seller.generated.ts';

type Put = paths['/v1/sellers/{sellerId}']['put'];
export type ProfileRequest = Put['requestBody']['content']['application/json'];
export type Profile =
  paths['/v1/sellers/{sellerId}']['get']['responses'][200]['content']['application/json'];

export const TERMS: readonly ProfileRequest['paymentTerms'][] = [
  'cash-on-delivery',
  'prepaid',
  'credit-7',
  'credit-15',
  'credit-30',
];
export const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** The profile as it is being written: texts as typed. */
export interface ProfileForm {
  readonly tradeName: string;
  readonly gstin: string;
  readonly sellsFood: boolean;
  readonly fssai: string;
  readonly pincode: string;
  readonly areas: readonly string[];
  readonly days: readonly number[];
  readonly minimum: string;
  readonly terms: ProfileRequest['paymentTerms'];
  readonly contact: string;
  readonly agreed: boolean;
}

export const BLANK: ProfileForm = {
  tradeName: '',
  gstin: '',
  sellsFood: true,
  fssai: '',
  pincode: '',
  areas: [],
  days: [1, 2, 3, 4, 5, 6],
  minimum: '500',
  terms: 'cash-on-delivery',
  contact: '',
  agreed: false,
};

export const formOf = (profile: Profile): ProfileForm => ({
  tradeName: profile.tradeName,
  gstin: profile.gstin,
  sellsFood: profile.fssai !== null,
  fssai: profile.fssai ?? '',
  pincode: profile.pincode,
  areas: profile.areasServed,
  days: profile.deliveryDays,
  minimum: formatRupees(profile.minimumOrderPaise).replace('₹', ''),
  terms: profile.paymentTerms,
  contact: profile.contactName ?? '',
  agreed: true,
});

/** What is wrong, by field; the texts' keys. */
export type Mistakes = Partial<
  Record<
    'tradeName' | 'gstin' | 'fssai' | 'pincode' | 'areas' | 'days' | 'minimum' | 'agreed',
    | 'nameWrong'
    | 'gstinForm'
    | 'gstinCheck'
    | 'fssaiWrong'
    | 'pincodeWrong'
    | 'noAreas'
    | 'noDays'
    | 'minimumWrong'
    | 'agreeFirst'
  >
>;

const isGstinForm = (written: string): boolean => /^\w{15}$/.test(written.trim());

/** Why a GSTIN is refused: its form, or a character of it. */
export function gstinMistake(written: string): 'gstinForm' | 'gstinCheck' | null {
  if (parseGstin(written).ok) return null;
  const first14 = written.trim().toUpperCase().slice(0, 14);
  const formed = isGstinForm(written) && parseGstin(first14 + gstinCheck(first14)).ok;
  return formed ? 'gstinCheck' : 'gstinForm';
}

export function mistakesOf(form: ProfileForm): Mistakes {
  const gstin = gstinMistake(form.gstin);
  return {
    ...(form.tradeName.trim().length < 2 ? { tradeName: 'nameWrong' } : {}),
    ...(gstin ? { gstin } : {}),
    ...(form.sellsFood && !parseFssai(form.fssai).ok ? { fssai: 'fssaiWrong' } : {}),
    ...(parsePincode(form.pincode).ok ? {} : { pincode: 'pincodeWrong' }),
    ...(form.areas.length === 0 ? { areas: 'noAreas' } : {}),
    ...(form.days.length === 0 ? { days: 'noDays' } : {}),
    ...(parseRupees(form.minimum).ok ? {} : { minimum: 'minimumWrong' }),
    ...(form.agreed ? {} : { agreed: 'agreeFirst' }),
  };
}

/** The request of a form without mistakes. */
export function requestOf(form: ProfileForm): ProfileRequest {
  const minimum = parseRupees(form.minimum);
  return {
    tradeName: form.tradeName.trim(),
    gstin: form.gstin.trim(),
    fssai: form.sellsFood ? form.fssai.trim() : null,
    pincode: form.pincode.trim(),
    areasServed: [...form.areas],
    deliveryDays: [...form.days],
    minimumOrderPaise: minimum.ok ? minimum.value : 0,
    paymentTerms: form.terms,
    ...(form.contact.trim() === '' ? {} : { contactName: form.contact.trim() }),
  };
}

/** Areas with one more, or why it is not added: a shorter one covers all that start with it. */
export function withArea(
  areas: readonly string[],
  written: string,
): { readonly areas: readonly string[] } | { readonly refused: 'areaWrong' | 'areaCovered' } {
  const area = written.replaceAll(/\s/g, '');
  if (!/^[1-9]\d{1,5}$/.test(area)) return { refused: 'areaWrong' };
  if (areas.some((other) => area.startsWith(other))) return { refused: 'areaCovered' };
  return { areas: [...areas.filter((other) => !other.startsWith(area)), area].sort() };
}
