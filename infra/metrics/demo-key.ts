import type { BlurKey } from '../../functions/counts/blur';
import { addMonths, monthOf } from '../../functions/counts/calendar';

/** The key of this laptop's counts, which everybody knows; they begin a year ago, as the demo texts do. */
export function demoKey(now: Date): BlurKey {
  return { key: 'demo', since: addMonths(monthOf(now.toISOString()), -12) };
}
