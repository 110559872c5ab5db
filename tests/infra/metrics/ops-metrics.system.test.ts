import { expect, test } from '@jest/globals';
import { OPS_METRICS } from '../../../infra/metrics/ops-metrics';
import { stackName } from '../../../infra/settings';
import { synthesise } from '../synthesise';

test.each(['prod', 'dev'])('what npm run metrics reads in CloudWatch is what the stack of %s writes there', (stage) => {
  const written = Object.values(synthesise({ stage }).resources)
    .filter(({ Type }) => Type === 'AWS::Logs::MetricFilter')
    .flatMap(({ Properties }) => Properties.MetricTransformations as Record<string, unknown>[]);
  for (const MetricName of OPS_METRICS)
    expect(written).toContainEqual({ MetricNamespace: stackName(stage), MetricName, MetricValue: '1' });
});
