import { bad, type Check, good, unknown } from '../../functions/watch/check';
import type { Problem } from '../content/check';
import type { LocalContent } from './read-content';

const SEE = 'Run npm run content.';

/** Whether the content here is right, and how old it is; `problems` are what `npm run content` finds. */
export function checkContent(problems: readonly Problem[]): Check[] {
  const stale = problems.filter((problem) => problem.stale);
  const errors = problems.filter((problem) => problem.severity === 'error');
  const [first] = errors;
  if (first)
    return [bad('content', `${count(errors.length, 'mistake')}, the first: ${first.file}: ${first.message}`, SEE)];
  if (stale.length > 0)
    return [unknown('content', `${count(stale.length, 'number')} unchecked for half a year or longer.`, SEE)];
  return [good('content', 'Right, and every number checked within half a year.')];
}

/** Whether a native speaker has read each language. */
export function checkReviews(languages: LocalContent['languages']): Check {
  const unread = languages.filter(({ reviewed }) => !reviewed).map(({ name }) => name);
  if (unread.length === 0) return good('languages', 'A native speaker has read every one.');
  return unknown(
    'languages',
    `No native speaker has read ${unread.join(' and ')} yet.`,
    'npm run content -- --html makes a page to send to one.',
  );
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
