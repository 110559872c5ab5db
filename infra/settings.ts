/** Everything that differs between one deployment and another. */
export interface Settings {
  /** The IANA time zone whose days and months the counts follow. */
  timeZone: string;
  logRetentionDays: number;
  /** Environments kept for the webhook alone; new AWS accounts have a quota of 10 in all and refuse any. */
  reservedConcurrency?: number;
}

const base: Settings = { timeZone: 'America/Chicago', logRetentionDays: 30 };

const stages: Record<string, Settings> = {
  prod: base,
  dev: { ...base, logRetentionDays: 7 },
};

/** The settings of a stage; throws a sentence that lists the stages where there is none of that name. */
export function settingsFor(stage: string): Settings {
  const settings = Object.hasOwn(stages, stage) ? stages[stage] : undefined;
  if (settings) return settings;
  throw new Error(
    `There is no stage "${stage}" in infra/settings.ts. Use -c stage=${Object.keys(stages).join(' or -c stage=')}.`,
  );
}
