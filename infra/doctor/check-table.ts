import type { Check } from '../../functions/watch/check';
import { colour } from '../terminal/colour';
import type { Io } from '../terminal/io';
import { wrap } from '../terminal/wrap';

const NAME_COLUMNS = 12;
const MARKS = {
  good: ['✓', 'green'],
  bad: ['✗', 'red'],
  unknown: ['–', 'yellow'],
} as const;

type Width = Pick<Io, 'columns' | 'hasColours'>;

/** The checks as a terminal shows them, each with its fix below it. */
export function checkTable(checks: readonly Check[], terminal: Width): string {
  return checks.map((check) => rowOf(check, terminal)).join('\n');
}

function rowOf({ name, state, message, fix }: Check, terminal: Width): string {
  const indent = ' '.repeat(NAME_COLUMNS + 3);
  const width = terminal.columns - indent.length;
  const [mark, format] = MARKS[state];
  const lines = [...wrap(message, width), ...(fix ? wrap(`→ ${fix}`, width) : [])];
  return `${colour(terminal, format, mark)} ${name.padEnd(NAME_COLUMNS)} ${lines.join(`\n${indent}`)}`;
}

/** The table in one line, and what to do next. */
export function summaryOf(checks: readonly Check[]): string {
  const bad = checks.filter(({ state }) => state === 'bad').length;
  const found = bad === 0 ? 'Nothing to fix was found.' : `${bad} to fix: see → above.`;
  return `${found} Lines marked – could not be checked, or are for you to decide.`;
}
