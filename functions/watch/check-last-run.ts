import { bad, type Check, good, unknown } from './check';
import type { Run } from './letter';

const MAX_AGE_MS = 3 * 86_400_000;

/** What the daily watch found in its last run; what is wrong now, doctor finds by itself. */
export function checkLastRun(run: Run | undefined, now: Date): Check {
  const name = 'watch';
  if (!run) return unknown(name, 'It has not run yet: it does so once a day.');
  const { day, found } = run;
  if (now.getTime() - Date.parse(day) > MAX_AGE_MS)
    return bad(name, `It ran on ${day} for the last time, and is to run each day.`, 'See its log in CloudWatch.');
  if (found.length > 0) return unknown(name, `On ${day} it found: ${found.join('; ')}`);
  return good(name, `On ${day} it found nothing to fix.`);
}
