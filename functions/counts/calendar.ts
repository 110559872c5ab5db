/** A day, `2026-03-08`, and a month, `2026-03`, of the operator's own calendar; both sort as text. */
export type Day = string;
export type Month = string;

const DAY_MS = 86_400_000;

/** The day that it is at a moment in a time zone. */
export function dayOf(moment: Date, timeZone: string): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(moment);
}

/** The moment at which a day begins in a time zone. */
export function startOf(day: Day, timeZone: string): Date {
  const utc = Date.parse(day);
  const ahead = (at: number) => Date.parse(`${new Date(at).toLocaleString('sv-SE', { timeZone })}Z`) - at;
  const guess = utc - ahead(utc);
  return new Date(utc - ahead(guess)); // the clocks may change between the two
}

/** The last month that is over, and has been for a day: what came in its last second is counted by then. */
export function closedMonth(now: Date, timeZone: string): Month {
  return addMonths(monthOf(dayOf(new Date(now.getTime() - DAY_MS), timeZone)), -1);
}

/** Calendar days have no hours, so that no change of the clocks can make one longer. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The days from one to another, both included; none if they are the wrong way round. */
export function days(from: Day, to: Day): Day[] {
  const count = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => addDays(from, i));
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function addMonths(month: Month, months: number): Month {
  const date = new Date(month);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
}

/** The months from one to another, both included; none if they are the wrong way round. */
export function months(from: Month, to: Month): Month[] {
  const index = (month: Month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return Array.from({ length: Math.max(0, index(to) - index(from) + 1) }, (_, i) => addMonths(from, i));
}

/** The Monday of a day's week, which names the week. */
export function weekOf(day: Day): Day {
  return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
}

/** Whether it is written like a day and the calendar has it. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}
