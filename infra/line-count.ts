import { Stack } from 'aws-cdk-lib';
import { type Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';

/** How many lines a function logs with these fields: a metric of the stack's own, named after their values. */
export function lineCount(logging: LambdaFunction, fields: Record<string, string>): Metric {
  const metricName = Object.values(fields).join('-');
  return new MetricFilter(logging, metricName, {
    logGroup: logging.logGroup,
    filterPattern: FilterPattern.all(
      ...Object.entries(fields).map(([field, value]) => FilterPattern.stringValue(`$.${field}`, '=', value)),
    ),
    metricNamespace: Stack.of(logging).stackName,
    metricName,
  }).metric({ statistic: Stats.SUM });
}
