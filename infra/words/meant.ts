import parsePhoneNumber, { type CountryCode, isSupportedCountry } from 'libphonenumber-js/max';
import type { Edit } from './edit';
import { isSame } from './edit';

/** A phone number as the content has it, `+18885550100`, however it was typed; what is none stays as it is. */
export function numberMeant(typed: string, country: string): string {
  const digits = typed.replace(/[\s().-]/g, '');
  if (/^\d{3,6}$/.test(digits)) return digits;
  const parsed = parsePhoneNumber(typed, isSupportedCountry(country) ? (country as CountryCode) : 'US');
  return parsed?.isValid() ? parsed.number : typed.trim();
}

/** The edit that a field of a phone number means: a line that nobody can text any more has no word for it either. */
export function editMeant(edit: Edit, country: string, valueAt: (path: Edit['path']) => Edit['was']): Edit {
  const { path, was, value } = edit;
  if (typeof value === 'string') return { ...edit, value: numberMeant(value, country) };
  const above = path.slice(0, -1);
  const isWayToText = value === undefined && above.at(-1) === 'text' && isSame(valueAt(path), was);
  return isWayToText ? { ...edit, path: above, was: valueAt(above) } : edit;
}
