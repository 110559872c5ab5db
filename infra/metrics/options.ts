import { addMonths, type Day } from '../../functions/counts/calendar';
import { commandLine, parseArguments } from '../terminal/parse-arguments';
import { UserError } from '../terminal/user-error';
import type { Quarter } from './grant';
import { PUBLIC_TABLES, type PublicTable } from './lines';
import { quarterFrom } from './period';
import { firstDayFor, type Range, rangeOf } from './range';
import { EXACT_TABLES, type ExactTable } from './report';

/** What `npm run metrics` is to show. */
export interface MetricsOptions {
  source: { stage: string } | 'local';
  format: 'table' | 'csv' | 'json';
  html?: string;
  view:
    | { range: Range; by?: ExactTable }
    | { isPublic: true; by?: PublicTable }
    | { grant: Quarter; isExact: boolean; by?: never };
}

const FORMATS = ['table', 'csv', 'json'] as const;

const USAGE = commandLine('metrics', 'Shows how many texts there were, about what, and in which language.', [
  ['', 'the last 30 days of prod'],
  ['--from 2026-10-01', 'from then to today'],
  ['--by topic --format csv', 'a table for a spreadsheet'],
  ['--by poster', 'which posters work'],
  ['--html report.html', 'the public page'],
  ['--html ours.html --exact', 'exact counts, for you'],
  ['--report grant --quarter 2026Q4', 'one page for a funder'],
])
  .option('--from <day>', 'the first day')
  .option('--to <day>', 'the last day')
  .option('--by <table>', `one table: ${EXACT_TABLES.join(', ')}`)
  .option('--format <format>', `${FORMATS.join(', ')}: for people, spreadsheets, programs`)
  .option('--stage <name>', 'a deployment by its name in infra/settings.ts; prod unless named')
  .option('--local', "this laptop's npm start in place of a deployment")
  .option('--public', 'only what everybody may see')
  .option('--html <file>', 'write the public page, or with --exact your own')
  .option('--exact', 'exact counts in the page of --html, which are not for others')
  .option('--report <kind>', 'grant: a quarter as forms ask for it')
  .option('--quarter <name>', 'the quarter of --report: 2026Q4, or FY2027Q1 for the same');

/** Reads the arguments; throws a UserError for what cannot be meant. */
export function optionsFrom(args: readonly string[], todayIn: (stage: string) => Day): MetricsOptions {
  const written = parseArguments(USAGE, args).options;
  const { from, to, by, format = 'table', stage = 'prod', html, exact, local, report, quarter } = written;
  const isPublic = !report && (written.public || (html !== undefined && !exact));
  const problem = contradictionIn({ ...written, public: isPublic });
  if (problem) throw new UserError(problem);
  const today = todayIn(stage);
  return {
    source: local ? 'local' : { stage },
    format: oneOf(FORMATS, format, '--format'),
    ...(html && { html }),
    view: report
      ? { grant: grantOf(report, quarter), isExact: exact ?? false }
      : isPublic
        ? { isPublic, ...(by && { by: oneOf(PUBLIC_TABLES, by, '--by') }) }
        : {
            range: rangeOf(from ?? (to ? undefined : firstDayFor(by, today)), to, today, html !== undefined),
            ...(by && { by: oneOf(EXACT_TABLES, by, '--by') }),
          },
  };
}

type Named = 'from' | 'to' | 'by' | 'format' | 'stage' | 'html' | 'report' | 'quarter';
interface Written extends Partial<Record<Named, string | undefined>> {
  public: boolean;
  exact?: true | undefined;
  local?: true | undefined;
}

/** The first two options that do not go together. */
function contradictionIn({ from, to, by, format, stage, html, exact, local, report, quarter, ...is }: Written) {
  if (is.public && exact) return '--public and --exact exclude each other: choose one.';
  if (local && stage) return '--local and --stage exclude each other: choose one.';
  if (quarter && !report) return '--quarter goes with --report grant; without it use --from and --to.';
  if (report && (from || to || by)) return '--report has a quarter: leave --from, --to and --by out.';
  if (exact && html === undefined && !report)
    return '--exact goes with --html FILE; the terminal shows exact counts anyway.';
  if (html === '') return '--html needs the name of a file, for example --html report.html.';
  if (html && (by || format)) return '--html writes a whole page: leave --by and --format out.';
  if (is.public && (from || to))
    return 'The public figures have periods of their own: leave --from and --to out, or --public.';
  if (is.public && (by === 'day' || by === 'week'))
    return 'The public figures have no days or weeks: use --by month, or leave --public out.';
  if (is.public && by === 'poster')
    return 'Posters are for the operator alone, and no public figure tells of them: leave --public out.';
  return undefined;
}

function grantOf(report: string, quarter = ''): Quarter {
  oneOf(['grant'], report, '--report');
  const from = quarterFrom(quarter);
  if (!from) throw new UserError('--report grant needs --quarter, written like 2026Q4, or FY2027Q1 for the same.');
  return { from, to: addMonths(from, 2) };
}

function oneOf<T extends string>(known: readonly T[], word: string, option: string): T {
  const found = known.find((one) => one === word);
  if (!found) throw new UserError(`${option} ${word} is not known: use ${known.join(', ')}.`);
  return found;
}
