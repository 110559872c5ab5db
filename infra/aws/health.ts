import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { UserError } from '../terminal/user-error';
import { clientConfig, fromAws } from './client';
import { alarmNames } from './stack';

/** An alarm as it stands; `description` is what the stack says of it. */
export interface Alarm {
  name: string;
  raised: boolean;
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
  return MetricAlarms.map(({ AlarmName = '', StateValue, AlarmDescription = '' }) => ({
    name: AlarmName,
    raised: StateValue === 'ALARM',
    description: AlarmDescription,
  }));
}

/** How many Lambda functions may run at the same time in this account and region. */
export async function readConcurrencyQuota(): Promise<number> {
  const settings = new LambdaClient(clientConfig).send(new GetAccountSettingsCommand({}));
  const { AccountLimit } = await fromAws("read Lambda's quota", settings);
  const quota = AccountLimit?.ConcurrentExecutions;
  if (quota === undefined) throw new UserError("AWS did not tell Lambda's quota: try again.");
  return quota;
}
