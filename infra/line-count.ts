import { Stack } from 'aws-cdk-lib';
import { type Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';

/** How many lines a function logs with these fields: a metric of the stack's own, named after their values. */
export function lineCount(logging: LambdaFunction, fields: Record<string, string>): Metric {
  return lineMetric(logging, fields, { metricName: valuesOf(fields), metricValue: '1' }).metric({
    statistic: Stats.SUM,
  });
}

/** Lines with these fields as so much of a metric; several kinds of lines may write to one metric, which then costs once. */
export function lineMetric(
  logging: LambdaFunction,
  fields: Record<string, string>,
  { metricName, metricValue }: { metricName: string; metricValue: string },
): MetricFilter {
  return new MetricFilter(logging, valuesOf(fields), {
    logGroup: logging.logGroup,
    filterPattern: FilterPattern.all(
      ...Object.entries(fields).map(([field, value]) => FilterPattern.stringValue(`$.${field}`, '=', value)),
    ),
    metricNamespace: Stack.of(logging).stackName,
    metricName,
    metricValue,
  });
}

function valuesOf(fields: Record<string, string>): string {
  return Object.values(fields).join('-');
}
