import type { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** Everything that differs between one deployment and another. */
export interface Settings {
  /** Who gets the alarms, once AWS's first e-mail has been confirmed; without it they show on the dashboard only. */
  alarmEmail?: string;
  /** The IANA time zone whose days and months the counts follow. */
  timeZone: string;
  logRetentionDays: RetentionDays;
  /** Environments kept for the webhook alone; new AWS accounts have a quota of 10 in all and refuse any. */
  reservedConcurrency?: number;
  /** Whether the counts of closed months are on a page that anyone may read. */
  publicPage: boolean;
  /** Whether the counts outlive the stack. */
  keepCounts: boolean;
}

const prod: Settings = { timeZone: 'America/Chicago', logRetentionDays: 30, publicPage: true, keepCounts: true };

const stages: Record<string, Settings> = {
  prod,
  dev: { ...prod, logRetentionDays: 7, keepCounts: false },
};

/** The settings of a stage; throws a sentence that lists the stages where there is none of that name. */
export function settingsFor(stage: string): Settings {
  const settings = Object.hasOwn(stages, stage) ? stages[stage] : undefined;
  if (settings) return settings;
  throw new Error(
    `There is no stage "${stage}" in infra/settings.ts. Use -c stage=${Object.keys(stages).join(' or -c stage=')}.`,
  );
}
