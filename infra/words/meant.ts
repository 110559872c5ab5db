import parsePhoneNumber, { type CountryCode, isSupportedCountry } from 'libphonenumber-js/max';
import type { HotlinesFile, LocalService } from '../content/schema';
import { type Edit, isSame, valueAt } from './edit';

/** A phone number as the content has it, `+18885550100`, however it was typed; anything else stays as it is. */
export function numberMeant(typed: string, country: string): string {
  const digits = typed.replace(/[\s().-]/g, '');
  if (/^\d{3,6}$/.test(digits)) return digits;
  const parsed = parsePhoneNumber(typed, isSupportedCountry(country) ? (country as CountryCode) : 'US');
  return parsed?.isValid() ? parsed.number : typed.trim();
}

type Hours = LocalService['hours'];

/** Hours as they are typed, `mon-fri 08:00-17:00; sat 09:00-12:00 (America/Chicago)` or `24/7`. */
export function hoursMeant(typed: string): Hours {
  if (typed.trim() === '24/7') return '24/7';
  const [, days = '', zone = ''] = /^(.*?)\s*(?:\((.*)\))?\s*$/s.exec(typed) ?? [];
  const open: Record<string, string> = {};
  for (const day of days.split(';')) {
    const [range = '', ...spans] = day.trim().split(/\s+/);
    open[range] = [...(Object.hasOwn(open, range) ? [open[range]] : []), spans.join(' ')].join(', ');
  }
  return { zone, open };
}

/** The same, as they are shown in a field. */
export function hoursTyped(hours: Hours): string {
  if (hours === '24/7') return hours;
  const days = Object.entries(hours.open).map(([range, spans]) => `${range} ${spans}`);
  return `${days.join('; ')} (${hours.zone})`;
}

/** The edit that a field means. A line that nobody can text any more has no word for it either. */
export function editMeant(edit: Edit, as: 'number' | 'hours' | undefined, hotlines: HotlinesFile): Edit {
  const { path, was, value } = edit;
  if (as === undefined) return edit;
  if (typeof value === 'string')
    return { ...edit, value: as === 'hours' ? hoursMeant(value) : numberMeant(value, hotlines.country) };
  const above = path.slice(0, -1);
  const isWayToText = value === undefined && above.at(-1) === 'text' && isSame(valueAt(hotlines, path), was);
  return isWayToText ? { ...edit, path: above, was: valueAt(hotlines, above) } : edit;
}
