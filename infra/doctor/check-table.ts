import { wrap } from '../terminal/wrap';
import type { Check } from './check';

const COLUMNS = 80;
const NAME = 12;
const MARKS = { good: '✓', bad: '✗', unknown: '–' };
const COLOURS = { good: 32, bad: 31, unknown: 33 };

/** The checks as a terminal of 80 columns shows them, each with its mend below it. */
export function checkTable(checks: readonly Check[], coloured: boolean): string {
  return checks.map((check) => rowOf(check, coloured)).join('\n');
}

function rowOf({ name, state, says, mend }: Check, coloured: boolean): string {
  const width = COLUMNS - NAME - 3;
  const [first = '', ...more] = wrap(says, width);
  const mark = coloured ? `\u001B[${COLOURS[state]}m${MARKS[state]}\u001B[0m` : MARKS[state];
  const indented = (line: string) => ' '.repeat(NAME + 3) + line;
  const mends = mend ? wrap(`→ ${mend}`, width) : [];
  return [`${mark} ${name.padEnd(NAME)} ${first}`, ...[...more, ...mends].map(indented)].join('\n');
}

/** What the table comes to, and what to do next. */
export function summaryOf(checks: readonly Check[]): string {
  const bad = checks.filter(({ state }) => state === 'bad').length;
  const found = bad === 0 ? 'Nothing to mend was found.' : `${bad} to mend: see → above.`;
  return `${found} Lines with – could not be looked at, or are for you to know.`;
}
