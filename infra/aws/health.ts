import { CloudWatchClient, DescribeAlarmsCommand, type MetricAlarm } from '@aws-sdk/client-cloudwatch';
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { UserError } from '../terminal/user-error';
import { clientConfig, fromAws } from './client';
import { alarmNames } from './stack';

/** An alarm as it stands; `description` is what the stack says of it. */
export interface Alarm {
  name: string;
  raised: boolean;
  /** Since when it is as it is. */
  since?: Date | undefined;
  /** How far back it looks. */
  spanMs?: number;
  description: string;
}

/** The alarms of a stack. */
export async function readAlarms(stack: string): Promise<Alarm[]> {
  const names = await alarmNames(stack);
  if (names.length === 0) return [];
  const client = new CloudWatchClient(clientConfig);
  const { MetricAlarms = [] } = await fromAws(
    'read the alarms',
    client.send(new DescribeAlarmsCommand({ AlarmNames: names, MaxRecords: 100 })),
  );
  return MetricAlarms.map((alarm) => ({
    name: alarm.AlarmName ?? '',
    raised: alarm.StateValue === 'ALARM',
    since: alarm.StateTransitionedTimestamp ?? alarm.StateUpdatedTimestamp,
    spanMs: periodOf(alarm) * (alarm.EvaluationPeriods ?? 1) * 1000,
    description: alarm.AlarmDescription ?? '',
  }));
}

/** In seconds; an alarm on several metrics has that of the longest. */
function periodOf({ Period, Metrics = [] }: MetricAlarm): number {
  return Math.max(Period ?? 0, ...Metrics.map((one) => one.Period ?? one.MetricStat?.Period ?? 0)) || 300;
}

/** How many Lambda functions may run at the same time in this account and region. */
export async function readConcurrencyQuota(): Promise<number> {
  const settings = new LambdaClient(clientConfig).send(new GetAccountSettingsCommand({}));
  const { AccountLimit } = await fromAws("read Lambda's quota", settings);
  const quota = AccountLimit?.ConcurrentExecutions;
  if (quota === undefined) throw new UserError("AWS did not tell Lambda's quota: try again.");
  return quota;
}
