import type { LocalService } from '../content/schema';

type Hours = LocalService['hours'];

const DAY = /(?<!\p{L})(mon|tue|wed|thu|fri|sat|sun)(?:sday|nesday|rsday|urday|day|s|rs)?\.?(?!\p{L})/gu;
const DAYS_OF: Record<string, string> = {
  daily: 'mon-sun',
  'every day': 'mon-sun',
  weekdays: 'mon-fri',
  weekends: 'sat-sun',
};
const SEVERAL = /(?<!\p{L})(?:daily|every day|weekdays|weekends)(?!\p{L})/gu;
/** Days and ranges of them with commas between, and what stands behind them. */
const RANGES = /^((?:[a-z-]+\s*,\s*)*\S*)\s*(.*)$/s;
const BETWEEN = /\s*(?:[-–—]|(?<!\p{L})(?:to|through|thru|until)(?!\p{L}))\s*/gu;
const TIME = /(?<![\d:])(\d{1,2})(?::(\d\d))?\s*(?:([ap])\.?\s?m\.?(?!\p{L}))?/gu;

/**
 * Hours as people type them, `Mon-Fri 9am-5pm; sat 09:00-12:00 (America/Chicago)` or `24/7`, as the content has them; without
 * a time zone in this one. What is not understood stays, to be named as a mistake.
 */
export function hoursMeant(typed: string, usualZone = new Intl.DateTimeFormat().resolvedOptions().timeZone): Hours {
  if (typed.trim() === '24/7') return '24/7';
  const [, days = '', zone = usualZone] = /^(.*?)\s*(?:\((.*)\))?\s*$/s.exec(typed) ?? [];
  const open: Record<string, string> = {};
  for (const part of days.toLowerCase().split(';')) {
    const plain = part
      .replace(SEVERAL, (days) => DAYS_OF[days] as string)
      .replace(DAY, '$1')
      .replace(BETWEEN, '-');
    const [, ranges = '', spans = ''] = RANGES.exec(plain.replace(TIME, inDay).trim()) ?? [];
    for (const range of ranges.split(/[\s,]+/).filter(Boolean))
      open[range] = [...(Object.hasOwn(open, range) ? [open[range]] : []), spans.replace(/\s*,\s*/g, ', ')].join(', ');
  }
  return { zone, open };
}

/** A time of the day by twice twelve hours or by 24, as `17:00`; a bare number may be either, and stays. */
function inDay(written: string, hour: string, minute = '00', half?: string): string {
  const isBare = half === undefined && !written.includes(':');
  if (isBare || Number(hour) > (half ? 12 : 24)) return written;
  const hours = half ? (Number(hour) % 12) + (half === 'p' ? 12 : 0) : Number(hour);
  return `${String(hours).padStart(2, '0')}:${minute}`;
}

/** The same, as they are shown in a field. */
export function hoursTyped(hours: Hours): string {
  if (hours === '24/7') return hours;
  const days = Object.entries(hours.open).map(([range, spans]) => `${range} ${spans}`);
  return `${days.join('; ')} (${hours.zone})`;
}
