import type { Problem } from '../content/check';
import { bad, type Check, good, unknown } from './check';
import type { Connected } from './check-number';
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

const ANSWERED_BY_TWILIO = ['HELP', 'INFO'];

/** Which of the content's words Twilio answers itself; `words` are those that people are told to text. */
export function checkWords(words: readonly string[], connected: readonly Connected[]): Check {
  const taken = ANSWERED_BY_TWILIO.filter((word) => words.some((one) => one.toUpperCase() === word));
  if (connected.length > 0 && connected.every(({ sender }) => sender.kind === 'short code'))
    return good('words', 'On a short code Twilio answers no words itself: all of them reach us.');
  if (taken.length === 0) return good('words', 'Twilio answers none of the words of functions/content itself.');
  const inService = connected.some(({ service }) => service !== undefined);
  return unknown(
    'words',
    `Twilio answers ${taken.join(' and ')} itself, with a text that has no hotline in it, and STOP, START and their ` +
      'like. All other words reach us.',
    inService
      ? 'With Advanced Opt-Out it sends the hotline instead: paste the texts below.'
      : 'Put the number into a Messaging Service, switch on Advanced Opt-Out, and paste the texts below.',
  );
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
