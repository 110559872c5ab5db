import { Duration, Stack } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard as Board,
  GraphWidget,
  type IMetric,
  Stats,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Alarms } from './alarms';
import type { Canary } from './canary';
import type { Fallback } from './fallback';
import type { Webhook } from './webhook';

interface Props {
  webhook: Webhook;
  fallback: Fallback;
  canary: Canary;
  alarms: Alarms;
}

const NOTE =
  'Whether it lives, never what people asked: the counts are in `npm run metrics`. The canary texts every five minutes, so twelve answers an hour are our own.';

/** Operations only: what the functions did and how fast, and no topics. */
export class Dashboard extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, { webhook, fallback, canary, alarms }: Props) {
    super(scope, id);
    const { sms, events } = webhook;
    const { answering, fallbacks } = fallback;
    const board = new Board(this, 'Board', { defaultInterval: Duration.days(1) });
    const graph = (title: string, ...left: IMetric[]) => new GraphWidget({ title, left, width: 8 });
    board.addWidgets(new TextWidget({ markdown: NOTE, width: 24, height: 2 }));
    board.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms.all], width: 24, height: 2 }));
    board.addWidgets(
      graph('Requests', sms.metricInvocations()),
      graph(
        'Time of the function, the count after the reply included',
        ...[Stats.p(50), Stats.p(90), Stats.p(99)].map((statistic) =>
          sms.metricDuration({ statistic, label: statistic }),
        ),
      ),
      graph(
        'Time that Twilio waits',
        ...[Stats.AVERAGE, Stats.MAXIMUM].map((statistic) =>
          sms.metric('UrlRequestLatency', { statistic, label: statistic }),
        ),
      ),
    );
    board.addWidgets(
      graph('Webhook', ...Object.values(events)),
      graph('Fallback', fallbacks.with({ label: 'texts' }), answering.metricInvocations({ label: 'texts and calls' })),
      graph('Canary', canary.level.with({ label: '1: answered, 2: counted as well' }), ...canary.failures),
    );
    board.addWidgets(
      graph('Errors', sms.metricErrors({ label: 'SMS' }), answering.metricErrors({ label: 'fallback' })),
      graph('Throttles', sms.metricThrottles({ label: 'SMS' }), answering.metricThrottles({ label: 'fallback' })),
      graph(
        'Environments at once',
        sms.metric('ConcurrentExecutions', { statistic: Stats.MAXIMUM, label: 'SMS' }),
        LambdaFunction.metricAllConcurrentExecutions({ label: 'whole account' }),
      ),
    );
    const { region } = Stack.of(this);
    this.url = `https://console.aws.amazon.com/cloudwatch/home?region=${region}#dashboards/dashboard/${board.dashboardName}`;
  }
}
