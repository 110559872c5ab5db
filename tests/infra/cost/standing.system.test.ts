import { expect, test } from '@jest/globals';
import { STANDING } from '../../../infra/cost/usage';
import { synthesise } from '../synthesise';

test('npm run cost counts the alarms, dashboards, secrets and metrics that the template has', () => {
  const of = (settings = {}) => {
    const resources = Object.values(synthesise({ settings }).resources);
    return (type: string) => resources.filter(({ Type }) => Type === type);
  };
  const [usual, more] = [of(), of({ publicPage: true, watchTwilio: true })];
  const alarms = usual('AWS::CloudWatch::Alarm');
  expect(alarms).toHaveLength(STANDING.alarms);
  // An alarm over an expression would be billed for each metric in it.
  expect(alarms.filter(({ Properties }) => 'Metrics' in Properties)).toEqual([]);
  expect(more('AWS::CloudWatch::Alarm')).toHaveLength(STANDING.alarms + STANDING.pageAlarms);
  expect(usual('AWS::CloudWatch::Dashboard')).toHaveLength(STANDING.dashboards);
  expect(usual('AWS::SecretsManager::Secret')).toHaveLength(STANDING.secrets);
  expect(more('AWS::SecretsManager::Secret')).toHaveLength(STANDING.secrets + 1);
  // What breaches when there is no data always has some; events have data in the hours in which they happen.
  const always = alarms.filter(({ Properties }) => Properties.TreatMissingData === 'breaching');
  expect(new Set(always.map(({ Properties }) => Properties.MetricName)).size).toBe(STANDING.metrics);
});
