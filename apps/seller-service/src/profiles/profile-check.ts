import type { Reading } from '@kirana/domain';
import { parseFssai, parseGstin, parsePincode } from '@kirana/domain';
import { invalidRequest } from '@kirana/service';
import type { FieldProblem } from '@kirana/service';
import type { ProfileRequest } from './profile.dto.ts';

/** The checked part of a request, with numbers in their usual form. Throws a 400 problem naming every wrong field. */
export function checkedProfile(request: ProfileRequest): ProfileRequest {
  const errors: FieldProblem[] = [];
  const value = <T>(path: string, reading: Reading<T>): T | undefined => {
    if (reading.ok) return reading.value;
    errors.push({ path, value: reading.value, expected: reading.expected });
    return undefined;
  };
  const gstin = value('gstin', parseGstin(request.gstin));
  const fssai = request.fssai === null ? null : value('fssai', parseFssai(request.fssai));
  const pincode = value('pincode', parsePincode(request.pincode));
  if (errors.length > 0) throw invalidRequest(errors);
  return {
    ...request,
    gstin: gstin ?? '',
    fssai: fssai ?? null,
    pincode: pincode ?? '',
    areasServed: withoutCovered(request.areasServed),
    deliveryDays: [...new Set(request.deliveryDays)].sort(),
  };
}

/** Drops areas that a shorter one covers already: `560` serves `560001` too. */
export const withoutCovered = (areas: readonly string[]): string[] =>
  [...new Set(areas)]
    .filter((area) => !areas.some((other) => other !== area && area.startsWith(other)))
    .sort();
