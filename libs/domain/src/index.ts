/**
 * The words of the trade as values: money, quantities, ids, dates of expiry, places, registrations, phone numbers.
 * Everything here is pure and synchronous; a parser returns the value or a `Refusal` that says what was expected.
 */
export * from './refusal.ts';
export * from './money/paise.ts';
export * from './quantity/quantity.ts';
export * from './ids/id.ts';
export * from './ids/stable-id.ts';
export * from './expiry/calendar-date.ts';
export * from './expiry/shelf-life.ts';
export * from './place/pincode.ts';
export * from './registration/gstin.ts';
export * from './registration/fssai.ts';
export * from './phone/phone.ts';
