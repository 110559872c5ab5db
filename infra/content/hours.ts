import type { Hours } from '../../functions/places/services';
import { didYouMean } from './did-you-mean';
import type { LocalService } from './schema';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY = 24 * 60;
const SPAN = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$|^([01]\d|2[0-3]):([0-5]\d)-24:00$/;

/** What is wrong with a service's hours, as sentences. */
export function inHours(key: string, hours: LocalService['hours']): string[] {
  if (hours === '24/7') return [];
  const { zone, open } = hours;
  const days = Object.entries(open);
  return [
    ...(isZone(zone) ? [] : [`${key}.zone is "${zone}", which is no time zone; write one like America/Chicago.`]),
    ...(days.length === 0 ? [`${key}.open is empty; write the hours of each day, like "mon-fri": "08:00-17:00".`] : []),
    ...days.flatMap(([range, spans]) => [
      ...range
        .split('-')
        .filter((day) => !DAYS.includes(day))
        .map((day) => `${key}.open has "${day}", which is no day; ${didYouMean(day, DAYS)}`),
      ...(range.split('-').length <= 2 ? [] : [`${key}.open has "${range}"; write a day, or two like mon-fri.`]),
      ...spans
        .split(/, ?/)
        .filter((span) => !SPAN.test(span))
        .map(
          (span) => `${key}.open.${range} has "${span}"; write from and to like 08:00-17:00, with a comma between two.`,
        ),
      ...spans
        .split(/, ?/)
        .filter(isNoTime)
        .map(
          (span) =>
            `${key}.open.${range} has "${span}", which ends when it begins; write when it closes, or 00:00-24:00 for a whole day.`,
        ),
    ]),
    ...inRepeatedDays(`${key}.open`, Object.keys(open)),
  ];
}

function isNoTime(span: string): boolean {
  const [from, to] = span.split('-');
  return SPAN.test(span) && from === to;
}

/** Of a day that is named twice, both would count; whoever wrote the second meant it alone. */
function inRepeatedDays(key: string, ranges: readonly string[]): string[] {
  const sound = ranges.filter((range) => range.split('-').every((day) => DAYS.includes(day)));
  const all = sound.flatMap((range) => daysIn(range).map((day) => ({ day, range })));
  return DAYS.flatMap((day) => {
    const [first, second] = all.filter((one) => one.day === day);
    if (!first || !second) return [];
    return [`${key} names ${day} in "${first.range}" and in "${second.range}"; name each day once.`];
  });
}

/** A service's hours as minutes of the week. */
export function hoursOf(hours: LocalService['hours']): Hours {
  if (hours === '24/7') return 'always';
  const week = Object.entries(hours.open).flatMap(([range, spans]) =>
    daysIn(range).flatMap((day) => spans.split(/, ?/).map((span) => minutesOf(span, DAYS.indexOf(day) * DAY))),
  );
  return { zone: hours.zone, week };
}

function daysIn(range: string): string[] {
  const [first = '', last = first] = range.split('-');
  const from = DAYS.indexOf(first);
  const count = ((DAYS.indexOf(last) - from + DAYS.length) % DAYS.length) + 1;
  return Array.from({ length: count }, (_, i) => DAYS[(from + i) % DAYS.length] as string);
}

/** What ends before it begins ends on the next day. */
function minutesOf(span: string, midnight: number): [number, number] {
  const [from = 0, to = 0] = span.split('-').map((time) => {
    const [hour, minute] = time.split(':').map(Number);
    return (hour ?? 0) * 60 + (minute ?? 0);
  });
  return [midnight + from, midnight + (to > from ? to : to + DAY)];
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) instanceof Intl.DateTimeFormat && zone.includes('/');
  } catch {
    return false;
  }
}

/** A time of day, `17:00`, as it is said in a language and country: `5 pm`, `17:00`; in plain characters. */
export function saidTime(time: string, language: string, country: string): string {
  const locale = new Intl.DateTimeFormat(`${language}-${country}`, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  });
  const said = locale
    .format(new Date(`2026-01-01T${time}Z`))
    .replace(/\p{Zs}/gu, ' ')
    .toLowerCase()
    .replace(/([ap])\. ?m\.?/, '$1m');
  return /[ap]m$/.test(said) ? said.replace(':00', '') : said;
}
