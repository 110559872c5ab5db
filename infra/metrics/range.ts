import { addDays, addMonths, type Day, days, monthOf } from '../../functions/counts/calendar';

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
