import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FunctionUrlAuthType, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Content } from '../functions/text/content';
import { lambda } from './lambda';
import { lineCount } from './line-count';
import type { Settings } from './settings';
import { constantTwiml } from './twiml/constant';
import { type Calls, callTwiml, connectTwiml } from './twiml/voice';

/** The constant answer to a text that the webhook could not answer, and to every call. */
export class Fallback extends Construct {
  readonly url: string;
  readonly voiceUrl: string;
  readonly answering: IFunction;
  /** How often Twilio came here because the webhook had failed it. */
  readonly fallbacks: Metric;

  constructor(
    scope: Construct,
    id: string,
    { settings, content, calls }: { settings: Settings; content: Content; calls: Calls },
  ) {
    super(scope, id);
    const answering = lambda(this, 'Answer', {
      file: 'handlers/fallback.ts',
      memory: 'person',
      settings,
      constants: {
        TEXT_TWIML: constantTwiml(content),
        CALL_TWIML: callTwiml(calls),
        CONNECT_TWIML: connectTwiml(calls),
      },
    });
    this.answering = answering;
    this.url = answering.addFunctionUrl({ authType: FunctionUrlAuthType.NONE }).url;
    this.voiceUrl = `${this.url}voice`;
    this.fallbacks = lineCount(answering, { event: 'fallback' });
  }
}
