import { bad, type Check, good } from '../../functions/watch/check';
import type { Alarm } from '../aws/health';

/** Something that may have ended what an alarm rang for. */
export interface LastChange {
  what: string;
  at: Date;
}

const WRITE_EMAIL = 'Write alarmEmail in infra/settings.ts, run npx cdk deploy, and confirm the e-mail that AWS sends.';
/** CloudWatch's metrics arrive late, and an alarm goes on for as long as it looks back. */
const LATE_MS = 15 * 60_000;

/** Whether an alarm is raised, and whether it would reach anybody; one from before a change is not for anybody to fix. */
export function checkAlarms(
  alarms: readonly Alarm[],
  email: string | undefined,
  changes: readonly LastChange[],
  now: Date,
): Check | Check[] {
  if (alarms.length === 0)
    return bad('alarms', 'The stack has no alarms, so nobody would hear of a fault.', 'Run npx cdk deploy.');
  const raised = alarms.filter((alarm) => alarm.raised).map((alarm) => checkRaised(alarm, changes, now));
  if (!email) return [...raised, bad('alarms', `${alarms.length} are set, and reach nobody.`, WRITE_EMAIL)];
  if (raised.length > 0) return [...raised, good('alarms', `${alarms.length} set; they go to ${email}.`)];
  return good('alarms', `${alarms.length} set, none raised; they go to ${email}.`);
}

function checkRaised(alarm: Alarm, changes: readonly LastChange[], now: Date): Check {
  const { name, description, since } = alarm;
  const change = changes.find((one) => isFromBefore(one, alarm, now));
  if (since && change)
    return good(
      'alarms',
      `${name} rings since ${timeOf(since)}, from before the ${change.what} at ${timeOf(change.at)}.`,
    );
  return bad('alarms', `${name} is raised. ${description}`.trim(), "See the stack's dashboard in CloudWatch.");
}

function isFromBefore({ at }: LastChange, { since, spanMs = 0 }: Alarm, now: Date): boolean {
  return since !== undefined && since <= at && now.getTime() - at.getTime() < spanMs + LATE_MS;
}

function timeOf(date: Date): string {
  return `${date.toISOString().slice(11, 16)} UTC`;
}
