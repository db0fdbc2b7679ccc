import { parseDate } from '@kirana/domain';
import { ValidateBy } from 'class-validator';

const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** A day as `YYYY-MM-DD` that exists; with `orNull` null as well (but not a missing value). */
export const IsCalendarDate = ({ orNull = false }: { orNull?: boolean } = {}): PropertyDecorator =>
  ValidateBy({
    name: 'isCalendarDate',
    validator: {
      validate: (value: unknown) =>
        (orNull && value === null) ||
        (typeof value === 'string' && ISO.test(value) && parseDate(value).ok),
      defaultMessage: () => `a date, e.g. 2026-11-30${orNull ? ', or null' : ''}`,
    },
  });
