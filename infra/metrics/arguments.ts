import { parseArgs } from 'node:util';
import { addDays, type Day, days, isDay } from '../../functions/counts/calendar';
import { SAFE_TABLES, type SafeTable } from './lines';
import { lastTwelveMonths, type Range } from './range';
import { EXACT_TABLES, type ExactTable } from './report';

/** What `npm run metrics` is asked for. */
export interface Asked {
  source: { stage: string } | 'local';
  format: 'table' | 'csv' | 'json';
  html?: string;
  view: { range: Range; by?: ExactTable } | { isPublic: true; by?: SafeTable };
}

export const USAGE = `Usage: npm run metrics                       the last 30 days
       npm run metrics -- OPTIONS
  --from 2026-10-01 --to 2026-10-31          other days
  --by day|week|month|topic|language|region  one table
  --format table|csv|json                    for people, spreadsheets, programs
  --stage dev  or  --local                   another stage, or this laptop's npm start
  --public                                   what everybody may see, no more
  --html FILE                                the public page as a file;
                                             with --exact your own, internal one`;

const DAYS = 30;
const MOST_DAYS = 4_018;
const FORMATS = ['table', 'csv', 'json'] as const;
const OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  by: { type: 'string' },
  format: { type: 'string' },
  stage: { type: 'string' },
  html: { type: 'string' },
  local: { type: 'boolean' },
  public: { type: 'boolean' },
  exact: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** Reads the arguments; throws a sentence on what cannot be meant. */
export function asked(args: string[], todayIn: (stage: string) => Day): Asked {
  const values = valuesIn(args);
  if (values.help) throw new Error(USAGE);
  const stage = values.stage ?? 'prod';
  const today = todayIn(stage);
  if (values.public && values.exact) throw new Error('--public and --exact exclude each other: choose one.');
  if (values.local && values.stage) throw new Error('--local and --stage exclude each other: choose one.');
  if (values.exact && values.html === undefined)
    throw new Error('--exact goes with --html FILE; the terminal shows exact counts anyway.');
  if (values.html === '') throw new Error('--html needs the name of a file, for example --html report.html.');
  if (values.html && (values.by || values.format))
    throw new Error('--html writes a whole page: leave --by and --format out.');
  const isPublic = values.public || (values.html !== undefined && !values.exact);
  if (isPublic && (values.from || values.to))
    throw new Error('The public figures have periods of their own: leave --from and --to out, or --public.');
  return {
    source: values.local ? 'local' : { stage },
    format: oneOf(FORMATS, values.format ?? 'table', '--format'),
    ...(values.html && { html: values.html }),
    view: isPublic
      ? { isPublic, ...(values.by && { by: safeTable(values.by) }) }
      : {
          range: rangeOf(values.from, values.to, today, values.html !== undefined),
          ...(values.by && { by: oneOf(EXACT_TABLES, values.by, '--by') }),
        },
  };
}

function valuesIn(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    throw new Error(`${(error as Error).message.replace(/\. .*/s, '')}.\n${USAGE}`);
  }
}

function rangeOf(from: string | undefined, to: string | undefined, today: Day, isPage: boolean): Range {
  for (const [name, day] of Object.entries({ from, to }))
    if (day !== undefined && !isDay(day)) throw new Error(`--${name} ${day} is no day: write it like ${today}.`);
  if (isPage && !from && !to) return lastTwelveMonths(today);
  const last = to ?? (from && from > today ? from : today);
  const range = { from: from ?? addDays(last, 1 - DAYS), to: last };
  if (range.from > range.to) throw new Error(`--from ${range.from} is after --to ${range.to}: swap them.`);
  if (days(range.from, range.to).length > MOST_DAYS)
    throw new Error('That is more than eleven years: choose a shorter time.');
  return range;
}

function safeTable(by: string): SafeTable {
  if (by === 'day' || by === 'week')
    throw new Error('The public figures have no days or weeks: use --by month, or leave --public out.');
  return oneOf(SAFE_TABLES, by, '--by');
}

function oneOf<T extends string>(known: readonly T[], word: string, option: string): T {
  const found = known.find((one) => one === word);
  if (!found) throw new Error(`${option} ${word} is not known: use ${known.join(', ')}.`);
  return found;
}
