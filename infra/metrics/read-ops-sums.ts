import { CloudWatchClient, paginateGetMetricData } from '@aws-sdk/client-cloudwatch';
import { clientConfig, fromAws } from '../aws/client';
import { OPS_METRICS, type OpsSums } from './ops-metrics';

const HOUR_S = 3600;

/** How often each happened from one moment to another; CloudWatch forgets after 15 months. Rejects with a UserError. */
export async function readOpsSums(stack: string, from: Date, to: Date): Promise<OpsSums> {
  const client = new CloudWatchClient(clientConfig);
  const sums: OpsSums = { uncounted: 0, fallback: 0 };
  const MetricDataQueries = OPS_METRICS.map((MetricName) => ({
    Id: MetricName,
    MetricStat: { Metric: { Namespace: stack, MetricName }, Period: HOUR_S, Stat: 'Sum' },
  }));
  const add = async () => {
    const request = { StartTime: from, EndTime: to, MetricDataQueries };
    for await (const { MetricDataResults = [] } of paginateGetMetricData({ client }, request))
      for (const { Id, Values = [] } of MetricDataResults)
        for (const metric of OPS_METRICS)
          if (metric === Id) sums[metric] += Values.reduce((sum, value) => sum + value, 0);
  };
  await fromAws('read the metrics', add());
  return sums;
}
