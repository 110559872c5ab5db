import { addDays, addMonths, type Day, days, isDay, monthOf } from '../../functions/counts/calendar';
import { UserError } from '../terminal/user-error';

const USUAL_DAYS = 30;
const MAX_DAYS = 4_018;

/** Days in a row, both included. */
export interface Range {
  from: Day;
  to: Day;
}

/** From the first of the month that was eleven months ago. */
export function lastTwelveMonths(today: Day): Range {
  return { from: `${addMonths(monthOf(today), -11)}-01`, to: today };
}

/** As many days as the range has, just before it. */
export function rangeBefore({ from, to }: Range): Range {
  return { from: addDays(from, -days(from, to).length), to: addDays(from, -1) };
}

/** Where whole quarters and years begin if no day is named. */
export function firstDayFor(by: string | undefined, today: Day): Day | undefined {
  const years = (ago: number) => Number(today.slice(0, 4)) - ago;
  if (by === 'quarter') return `${years(1)}-01-01`;
  if (by === 'year') return `${years(4)}-01-01`;
  return by === 'fiscal-year' ? `${years(5)}-10-01` : undefined;
}

/** Without days: the last twelve months on a page, and otherwise the last thirty days. Throws a UserError. */
export function rangeOf(from: string | undefined, to: string | undefined, today: Day, isPage: boolean): Range {
  for (const [name, day] of Object.entries({ from, to }))
    if (day !== undefined && !isDay(day)) throw new UserError(`--${name} ${day} is not a day: write it like ${today}.`);
  if (isPage && !from && !to) return lastTwelveMonths(today);
  const last = to ?? (from && from > today ? from : today);
  const range = { from: from ?? addDays(last, 1 - USUAL_DAYS), to: last };
  if (range.from > range.to) throw new UserError(`--from ${range.from} is after --to ${range.to}: swap them.`);
  if (addDays(range.from, MAX_DAYS) <= range.to)
    throw new UserError('That is more than eleven years: choose a shorter time.');
  return range;
}
