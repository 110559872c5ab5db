import { type Check, good, unknown } from './check';

/** From then on a number's verification is old: `npm run content` says so too. */
export const STALE_DAYS = 180;

/** How old the verifications of the content's numbers are; `dates` are the days on which somebody checked each. */
export function checkVerified(dates: readonly string[], now: Date): Check {
  const stale = dates.filter((date) => now.getTime() - Date.parse(date) >= STALE_DAYS * 86_400_000).length;
  if (stale === 0) return good('content', 'Every number was checked within half a year.');
  return unknown(
    'content',
    `${stale} of ${dates.length} numbers unchecked for half a year or longer.`,
    'Run npm run content.',
  );
}
