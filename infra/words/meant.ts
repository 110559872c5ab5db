import parsePhoneNumber, { type CountryCode, isSupportedCountry } from 'libphonenumber-js/max';
import type { HotlinesFile, LocalService } from '../content/schema';
import { type Edit, isSame, valueAt } from './edit';
import { hoursMeant } from './hours-typed';

/** A phone number as the content has it, `+18885550100`, however it was typed; anything else stays as it is. */
export function numberMeant(typed: string, country: string): string {
  const digits = typed.replace(/[\s().-]/g, '');
  if (/^\d{3,6}$/.test(digits)) return digits;
  const parsed = parsePhoneNumber(typed, isSupportedCountry(country) ? (country as CountryCode) : 'US');
  return parsed?.isValid() ? parsed.number : typed.trim();
}

/** The edit that a field means. A line that nobody can text any more has no word for it either. */
export function editMeant(edit: Edit, as: 'number' | 'hours' | undefined, hotlines: HotlinesFile): Edit {
  const { path, was, value } = edit;
  if (as === undefined) return edit;
  if (typeof value === 'string')
    return { ...edit, value: as === 'hours' ? hoursMeant(value, zoneIn(was)) : numberMeant(value, hotlines.country) };
  const above = path.slice(0, -1);
  const isWayToText = value === undefined && above.at(-1) === 'text' && isSame(valueAt(hotlines, path), was);
  return isWayToText ? { ...edit, path: above, was: valueAt(hotlines, above) } : edit;
}

function zoneIn(hours: unknown): string | undefined {
  return (hours as Exclude<LocalService['hours'], string> | undefined)?.zone;
}
