import type { Check } from './check';

/** What is kept of a run: its day, and what was wrong. */
export interface Run {
  day: string;
  found: string[];
}

/** A mail to whoever gets the alarms. */
export interface Letter {
  subject: string;
  message: string;
}

/** A check in one line, with what to do. */
export function lineOf({ name, message, fix }: Check): string {
  return `${name}: ${message}${fix ? ` → ${fix}` : ''}`;
}

/**
 * The mail of a run, if it is worth one: when what is wrong is not what was wrong the day before, and in a month's first
 * run a short report. Without numbers of texts: no count of people leaves by mail.
 */
export function letterOf(
  stack: string,
  { today, before, checks, spent }: { today: Run; before: Run | undefined; checks: readonly Check[]; spent: string },
): Letter | undefined {
  const { found } = today;
  const isNewMonth = before !== undefined && before.day.slice(0, 7) !== today.day.slice(0, 7);
  if (isNewMonth) {
    const todo = checks.filter(({ state }) => state !== 'good').map(lineOf);
    const lines = todo.length > 0 ? ['To do, or to know:', ...todo] : ['Nothing is to be done.'];
    return { subject: `${stack}: the month`, message: [spent, ...lines].join('\n') };
  }
  const isNews = found.join('\n') !== (before?.found ?? []).join('\n');
  if (!isNews) return undefined;
  if (found.length === 0)
    return { subject: `${stack}: all is well again`, message: 'The daily watch finds nothing wrong any more.' };
  return { subject: `${stack}: ${found.length} to fix`, message: found.join('\n') };
}
