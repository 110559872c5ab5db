import { describe, expect, test } from '@jest/globals';
import { bad, good, unknown } from '../../functions/watch/check';
import { letterOf, lineOf } from '../../functions/watch/letter';

const LOW = bad('balance', '1.00 USD.', 'Add to it.');
const OLD = unknown('content', '2 numbers unchecked.', 'Run npm run content.');
const FINE = good('quota', 'Enough.');
const run = (day: string, ...found: string[]) => ({ day, found });
const letter = (before: ReturnType<typeof run> | undefined, today: ReturnType<typeof run>, checks = [FINE]) =>
  letterOf('Hotline-prod', { today, before, checks, spent: 'Twilio charged 12.34 last month.' });

describe('the watch mails', () => {
  test('what is wrong on the first day that it is, one line each with what to do', () => {
    const today = run('2026-11-26', lineOf(LOW));
    const sent = { subject: 'Hotline-prod: 1 to fix', message: 'balance: 1.00 USD. → Add to it.' };
    expect(letter(run('2026-11-25'), today)).toEqual(sent);
    expect(letter(undefined, today)).toEqual(sent);
  });

  test('nothing while all is well, or the same is wrong as the day before', () => {
    expect(letter(undefined, run('2026-11-26'))).toBeUndefined();
    expect(letter(run('2026-11-25'), run('2026-11-26'))).toBeUndefined();
    expect(letter(run('2026-11-25', 'x'), run('2026-11-26', 'x'))).toBeUndefined();
  });

  test('in a month’s first run what was charged and what is to be done, and no good news', () => {
    const sent = letter(run('2026-11-30'), run('2026-12-01', lineOf(LOW)), [LOW, OLD, FINE]);
    expect(sent?.message.split('\n')).toEqual([
      'Twilio charged 12.34 last month.',
      'To do, or to know:',
      'balance: 1.00 USD. → Add to it.',
      'content: 2 numbers unchecked. → Run npm run content.',
    ]);
  });
});
