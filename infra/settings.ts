import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { UserError } from './terminal/user-error';

/** Everything that differs between one deployment and another. */
export interface Settings {
  /** Who gets the alarms, once AWS's first e-mail has been confirmed; without it they show on the dashboard only. */
  alarmEmail?: string;
  /** The IANA time zone whose days and months the counts follow. */
  timeZone: string;
  logRetentionDays: RetentionDays;
  /** So many texts in an hour ring an alarm: a flood, or a loop that costs money. Nothing is cut off. */
  alarmTextsAnHour: number;
  /** AWS writes to alarmEmail when the account's bill of a month reaches or will reach so many dollars. Nothing is cut off. */
  budgetDollarsAMonth: number;
  /** Whether the daily watch looks at Twilio as well, with a restricted API key of its own: infra/README.md, “The daily watch”. */
  watchTwilio: boolean;
  /** Environments kept for the webhook alone; new AWS accounts have a quota of 10 in all and refuse any. */
  reservedConcurrency?: number;
  /**
   * Whether the counts of closed months are on a page that anyone may read. On once doctor is content with the
   * account's Lambda quota: below that, readers of the page could take the environments that texts need.
   */
  publicPage: boolean;
  /** Whether the counts outlive the stack, and the stack is protected from being destroyed. */
  keepCounts: boolean;
}

const prod: Settings = {
  timeZone: 'America/Chicago',
  logRetentionDays: 30,
  alarmTextsAnHour: 300,
  budgetDollarsAMonth: 20,
  watchTwilio: false,
  publicPage: false,
  keepCounts: true,
};

const stages: Record<string, Settings> = {
  prod,
  dev: { ...prod, logRetentionDays: 7, publicPage: true, keepCounts: false },
};

/** The settings of a stage; throws a UserError if there is no such stage, or if its time zone is unknown. */
export function settingsFor(stage: string): Settings {
  const settings = Object.hasOwn(stages, stage) ? stages[stage] : undefined;
  if (!settings)
    throw new UserError(`There is no stage "${stage}" in infra/settings.ts: use ${Object.keys(stages).join(' or ')}.`);
  if (!isTimeZone(settings.timeZone))
    throw new UserError(
      `"${settings.timeZone}" in infra/settings.ts is not a time zone: write it like America/Chicago.`,
    );
  return settings;
}

/** The name of a stage's stack, and of its metrics; throws as settingsFor does. */
export function stackName(stage: string): string {
  settingsFor(stage);
  return `Hotline-${stage}`;
}

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).format() !== '';
  } catch {
    return false;
  }
}
