import { addDays, days } from '../../functions/counts/calendar';
import { dayName, dayTick, dayWithWeekday, monthName, monthTick, numeral } from '../../functions/page/names';
import type { Section, Table } from '../../functions/page/page-section';
import type { Report } from './report';
import type { Figure } from './sums';

const MAX_DAYS = 31;
const MAX_WEEKS = 27;
const MAX_MONTH_TICKS = 13;

type Unit = 'day' | 'week' | 'month';

/** The texts of a range day by day, or week by week or month by month if it is long. */
export function inTime(by: Report['by']): Section {
  const unit = by.day.length <= MAX_DAYS ? 'day' : by.week.length <= MAX_WEEKS ? 'week' : 'month';
  const figures = by[unit];
  const name = { day: dayWithWeekday, week: dayTick, month: monthName }[unit];
  return {
    heading: `Texts per ${unit}`,
    note: unit === 'week' ? 'Weeks begin on Mondays; the first and the last may be cut off.' : '',
    columns: {
      bars: figures.map(({ key, texts }, i) => ({ label: name(key), texts, tick: tick(key, i, figures, unit) })),
      description: `Columns: the texts of each ${unit}. The table has the numbers.`,
    },
    ...(unit === 'day'
      ? { table: weekdays(by) }
      : { earlier: { name: `Each ${unit}`, tables: [inOrder(figures, unit)] } }),
  };
}

/** As many ticks as there is room for: each month or only the years, the Mondays, or every fourth week. */
function tick(key: string, i: number, { length }: readonly Figure[], unit: Unit): string {
  if (unit === 'day') return new Date(key).getUTCDay() === 1 ? dayTick(key) : '';
  if (unit === 'week') return i % 4 === 0 ? dayTick(key) : '';
  if (length > MAX_MONTH_TICKS) return key.endsWith('-01') ? `’${key.slice(2, 4)}` : '';
  return monthTick(key, i);
}

function inOrder(figures: readonly Figure[], unit: Unit): Table {
  const name = unit === 'month' ? monthName : dayName;
  const rows = figures.map(({ key, texts }) => ({ name: name(key), cells: [numeral(texts)] }));
  return { caption: 'The latest first', head: [unit === 'month' ? 'Month' : 'Week of', 'Texts'], rows: rows.reverse() };
}

/** A week a row, so that the days of the week can be compared. */
function weekdays({ day, week }: Report['by']): Table {
  const texts = new Map(day.map(({ key, texts }) => [key, numeral(texts)]));
  const rows = week.map(({ key, texts: sum }) => ({
    name: dayTick(key),
    cells: [...days(key, addDays(key, 6)).map((one) => texts.get(one) ?? ''), numeral(sum)],
  }));
  const head = ['Week of', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun', 'Sum'];
  return { caption: 'Week by week, the latest first', head, rows: rows.reverse() };
}
