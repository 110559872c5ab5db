import type { Hours } from './services';

const DAY = 24 * 60;
const WEEK = 7 * DAY;
type Span = readonly [from: number, to: number];

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Whether a service is open: `always`, or the time of day at which it closes, as `17:00`; undefined if it is closed. */
export function openUntil(hours: Hours, minuteIn: (zone: string) => number): string | undefined {
  if (hours === 'always') return 'always';
  const minute = minuteIn(hours.zone);
  const span = hours.week.find(([from, to]) => isWithin(minute, from, to) || isWithin(minute + WEEK, from, to));
  if (!span) return undefined;
  const end = endOf(span, hours.week);
  return end - span[0] >= WEEK ? 'always' : timeOf(end % DAY);
}

/** When it closes at last: a span may go on in the next. */
function endOf([from, to]: Span, week: readonly Span[]): number {
  const next = to - from < WEEK ? week.find(([start]) => start === to % WEEK) : undefined;
  return next ? endOf([from, to + next[1] - next[0]], week) : to;
}

/** The minute of the week in a time zone, worked out once for each. */
export function clockAt(now: Date): (zone: string) => number {
  const minutes = new Map<string, number>();
  return (zone) => {
    const minute = minutes.get(zone) ?? minuteOfWeek(now, zone);
    minutes.set(zone, minute);
    return minute;
  };
}

/** A minute of the day as it is written in the content, `17:00`. */
export function timeOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function isWithin(minute: number, from: number, to: number): boolean {
  return from <= minute && minute < to;
}

function minuteOfWeek(now: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return DAYS.indexOf(part('weekday')) * DAY + Number(part('hour')) * 60 + Number(part('minute'));
}
