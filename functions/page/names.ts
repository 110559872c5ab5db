import type { Day, Month } from '../counts/calendar';
import type { Categories } from '../counts/categories';

/** What is counted beside the content's topics. */
const OWN_NAMES: Record<string, string> = {
  thanks: 'Thanks, OK',
  stop: 'STOP',
  start: 'START',
  'carrier-help': 'HELP, answered by Twilio',
  'carrier-stop': 'STOP, answered by Twilio',
  'carrier-start': 'START, answered by Twilio',
  loop: 'A phone that answers by itself',
};

/** A topic, or a word that the carriers act on, as people read it; one that is gone keeps its code. */
export function topicName(topic: string, { topics }: Categories): string {
  return nameIn(topics, topic) ?? nameIn(OWN_NAMES, topic) ?? topic;
}

/** Codes are read from the table, and may be the name of something that every object has. */
function nameIn(names: Readonly<Record<string, string>>, code: string): string | undefined {
  return Object.hasOwn(names, code) ? names[code] : undefined;
}

/** The language of a page's dates. */
export type Locale = 'en-US' | 'es-US';

/** `October 2026`. */
export function monthName(month: Month, locale?: Locale): string {
  return written(month, { month: 'long', year: 'numeric' }, locale);
}

/** `Oct`, and the year below the first of its kind that has room for one; `i` is its place in the chart. */
export function monthTick(month: Month, i: number, locale?: Locale): string {
  const isNextToJanuary = month.endsWith('-12');
  const year = month.endsWith('-01') || (i === 0 && !isNextToJanuary) ? `\n${month.slice(0, 4)}` : '';
  return `${written(month, { month: 'short' }, locale)}${year}`;
}

/** `Oct 4`. */
export function dayTick(day: Day): string {
  return written(day, { month: 'short', day: 'numeric' });
}

/** `Sun Oct 4`. */
export function dayWithWeekday(day: Day): string {
  return `${written(day, { weekday: 'short' })} ${dayTick(day)}`;
}

/** `October 4, 2026`. */
export function dayName(day: Day): string {
  return written(day, { dateStyle: 'long' });
}

const NUMBERS = new Intl.NumberFormat('en-US');

/** `1,204` */
export function numeral(number: number): string {
  return NUMBERS.format(number);
}

/** `+12 %`, compared with before; a dash if there was too little before to compare with. */
export function change(now: number, before: number): string {
  if (before < 10 || now > 10 * before) return '–';
  const percentage = Math.round((now / before - 1) * 100);
  return `${percentage > 0 ? '+' : ''}${numeral(percentage)} %`;
}

/** `58 %`; a dash if the whole is nothing. */
export function percent(part: number, whole: number): string {
  return whole > 0 ? `${Math.round((part / whole) * 100)} %` : '–';
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format is slow to make and quick to use. */
function written(date: string, options: Intl.DateTimeFormatOptions, locale: Locale = 'en-US'): string {
  const key = [locale, ...Object.entries(options).flat()].join(' ');
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  formats.set(key, format);
  return format.format(new Date(date));
}
