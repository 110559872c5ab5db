import { describe, expect, test } from '@jest/globals';
import { content } from '../text/content';
import { type Resource, synthesise } from './synthesise';

const TOPICS = [...content.kinds.keys()];

const { resources } = synthesise({ settings: { publicPage: true } });
const ofType = (type: string, among = resources): Resource[] =>
  Object.values(among).filter((resource) => resource.Type === type);
const alarms = ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
const counted = ofType('AWS::Logs::MetricFilter').flatMap(({ Properties }) => {
  const none = { MetricName: '', MetricNamespace: '', MetricValue: '' };
  const [made = none] = Properties.MetricTransformations as (typeof none)[];
  return { pattern: String(Properties.FilterPattern), ...made };
});
const topicId = Object.keys(resources).find((id) => resources[id]?.Type === 'AWS::SNS::Topic');

describe('the alarms', () => {
  test('all have somewhere to go, also when it is over, and say what to do', () => {
    expect(alarms.length).toBeGreaterThan(0);
    for (const { AlarmActions, OKActions, AlarmDescription } of alarms) {
      expect([AlarmActions, OKActions]).toEqual([[{ Ref: topicId }], [{ Ref: topicId }]]);
      expect(AlarmDescription).toMatch(/: .*\.$/);
    }
  });

  test('watch for errors, throttles and floods of texts, and for each event', () => {
    const watched = alarms.map(({ Namespace, MetricName }) => `${Namespace} ${MetricName}`).sort();
    expect(watched).toEqual([
      'AWS/Lambda Errors',
      'AWS/Lambda Errors',
      'AWS/Lambda Errors',
      'AWS/Lambda Invocations',
      'AWS/Lambda Throttles',
      'AWS/Lambda Throttles',
      'Hotline-prod canary',
      'Hotline-prod canary',
      'Hotline-prod failed',
      'Hotline-prod fallback',
      'Hotline-prod loop',
      'Hotline-prod page-failed',
      'Hotline-prod refused',
      'Hotline-prod refused-ours',
      'Hotline-prod uncounted',
      'Hotline-prod unverified',
    ]);
  });

  test('ring at the first event, and keep quiet while there is none', () => {
    for (const { MetricName, Threshold, ...alarm } of alarms.filter(({ MetricName }) => MetricName !== 'canary')) {
      expect(alarm).toMatchObject({
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        EvaluationPeriods: 1,
        TreatMissingData: 'notBreaching',
      });
      // The forged texts of connect and doctor are not worth waking anyone, nor is a person who repeats herself.
      const several: Record<string, number> = { refused: 5, loop: 6, Invocations: 312 };
      expect(Threshold).toBe(several[String(MetricName)] ?? 1);
    }
  });

  test('ring for a single refused text to our own number, though there be no other all day', () => {
    expect(alarms.find(({ MetricName }) => MetricName === 'refused-ours')).toMatchObject({
      Period: 86_400,
      Threshold: 1,
    });
  });

  test('ring when the canary is silent as they do when it fails, one for the answer and one for the count', () => {
    const ofCanary = alarms.filter(({ MetricName }) => MetricName === 'canary');
    expect(ofCanary.map(({ Threshold }) => Threshold)).toEqual([2, 1]);
    for (const alarm of ofCanary)
      expect(alarm).toMatchObject({
        ComparisonOperator: 'LessThanThreshold',
        Statistic: 'Maximum',
        Period: 300,
        EvaluationPeriods: 2,
        TreatMissingData: 'breaching',
      });
  });

  test('hear of the canary by one metric: 1 for a text that was answered, 2 for one that was counted as well', () => {
    const ofCanary = counted.filter(({ MetricName }) => MetricName === 'canary');
    expect(ofCanary.map(({ pattern, MetricValue }) => [pattern, MetricValue])).toEqual([
      ['{ ($.event = "canary") && ($.result = "answered") }', '1'],
      ['{ ($.event = "canary-count") && ($.result = "counted") }', '2'],
    ]);
  });

  test('on log lines watch metrics that a filter makes', () => {
    const made = counted.map(({ MetricNamespace, MetricName }) => `${MetricNamespace} ${MetricName}`);
    for (const { Namespace, MetricName } of alarms) {
      if (Namespace !== 'AWS/Lambda') expect(made).toContain(`${Namespace} ${MetricName}`);
    }
  });
});

describe('the topic', () => {
  test('takes messages from this account’s CloudWatch, and over TLS only', () => {
    const [policy] = ofType('AWS::SNS::TopicPolicy');
    expect(policy?.Properties.PolicyDocument).toMatchObject({
      Statement: [
        { Effect: 'Deny', Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
        {
          Effect: 'Allow',
          Principal: { Service: 'cloudwatch.amazonaws.com' },
          Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
        },
      ],
    });
  });

  test('sends e-mail where the settings have an address', () => {
    const mailed = synthesise({ settings: { alarmEmail: 'alarms@example.org' } });
    expect(ofType('AWS::SNS::Subscription')).toEqual([]);
    expect(ofType('AWS::SNS::Subscription', mailed.resources)[0]?.Properties).toMatchObject({
      Protocol: 'email',
      Endpoint: 'alarms@example.org',
    });
  });
});

describe('the budget', () => {
  test('writes to whom the settings name when a month’s bill has reached it or is going to, and there is none without an address', () => {
    const settings = { alarmEmail: 'alarms@example.org', budgetDollarsAMonth: 33 };
    const [budget] = ofType('AWS::Budgets::Budget', synthesise({ settings }).resources);
    expect(ofType('AWS::Budgets::Budget')).toEqual([]);
    expect(budget?.Properties).toMatchObject({
      Budget: { BudgetType: 'COST', TimeUnit: 'MONTHLY', BudgetLimit: { Amount: 33, Unit: 'USD' } },
      NotificationsWithSubscribers: ['ACTUAL', 'FORECASTED'].map((NotificationType) => ({
        Notification: { NotificationType },
        Subscribers: [{ SubscriptionType: 'EMAIL', Address: 'alarms@example.org' }],
      })),
    });
  });
});

describe('what people asked', () => {
  test('is in no metric: log lines are told apart by event and result alone', () => {
    for (const { pattern, MetricName } of counted) {
      expect(pattern.match(/\$\.\w+/g)).toEqual(expect.arrayContaining(['$.event']));
      expect(pattern.replace(/\$\.(?:event|result) = "[a-z-]+"/g, '')).toMatch(/^[{}() &]+$/);
      expect(TOPICS).not.toContain(MetricName);
    }
  });

  test('is not on the dashboard', () => {
    const [board] = ofType('AWS::CloudWatch::Dashboard');
    const shown = JSON.stringify(board?.Properties).match(/\\"[A-Za-z-]+\\"/g) ?? [];
    for (const topic of TOPICS) expect(shown).not.toContain(`\\"${topic}\\"`);
  });

  test('nor are the counts: no metric is DynamoDB’s', () => {
    expect(JSON.stringify(resources)).not.toContain('AWS/DynamoDB');
  });
});
