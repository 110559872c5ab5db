import { expect, test } from '@jest/globals';
import { STANDING } from '../../../infra/cost/usage';
import { synthesise } from '../synthesise';

test('npm run cost counts the alarms, dashboards, secrets and metrics that the template has', () => {
  const count = (type: string, settings = {}) =>
    Object.values(synthesise({ settings }).resources).filter(({ Type }) => Type === type);
  const alarms = count('AWS::CloudWatch::Alarm');
  expect(alarms).toHaveLength(STANDING.alarms);
  // An alarm over an expression would be billed for each metric in it.
  expect(alarms.filter(({ Properties }) => 'Metrics' in Properties)).toEqual([]);
  expect(count('AWS::CloudWatch::Alarm', { publicPage: true })).toHaveLength(STANDING.alarms + STANDING.pageAlarms);
  expect(count('AWS::CloudWatch::Dashboard')).toHaveLength(STANDING.dashboards);
  expect(count('AWS::SecretsManager::Secret')).toHaveLength(STANDING.secrets);
  expect(count('AWS::SecretsManager::Secret', { watchTwilio: true })).toHaveLength(STANDING.secrets + 1);
  // What breaches when there is no data always has some; events have data in the hours in which they happen.
  const always = alarms.filter(({ Properties }) => Properties.TreatMissingData === 'breaching');
  expect(new Set(always.map(({ Properties }) => Properties.MetricName)).size).toBe(STANDING.metrics);
});
