import { parsePhone } from '@kirana/domain';
import type { Phone } from '@kirana/domain';
import type { Role } from '@kirana/service';
import { forbidden, invalidRequest } from '@kirana/service';

/** Phones that may sign in as analyst or admin; everybody else chooses between retailer and seller. */
export class Operators {
  readonly #phones: ReadonlySet<string>;

  constructor(phones: readonly string[]) {
    this.#phones = new Set(phones);
  }

  /** Throws a 403 problem where the role is not for this phone. */
  mayBe(phone: Phone, role: Role): void {
    if ((role === 'admin' || role === 'analyst') && !this.#phones.has(phone)) {
      throw forbidden(`This phone is not registered as ${role}`);
    }
  }
}

/** The number in E.164 form. Throws a 400 problem that says what was expected. */
export function phoneOf(written: string): Phone {
  const reading = parsePhone(written);
  if (reading.ok) return reading.value;
  throw invalidRequest([{ path: 'phone', value: reading.value, expected: reading.expected }]);
}
