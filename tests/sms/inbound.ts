import type { LambdaFunctionURLEvent } from 'aws-lambda';
import { twilioRequest } from '../../functions/canary/twilio-request';
import { functionUrlEvent } from '../../infra/phone/function-url-event';

export const TOKEN = '0123456789abcdef0123456789abcdef';
export const URL_OF_WEBHOOK = 'https://abc123.lambda-url.us-east-1.on.aws/';

/** A text as Twilio posts it to the Function URL, signed by Twilio's own signer; `with` changes what is signed, `signedUrl` the address that is. */
export function inboundEvent(
  text: {
    body?: string;
    from?: string;
    to?: string;
    token?: string;
    signedUrl?: string;
    with?: Record<string, string>;
  } = {},
): LambdaFunctionURLEvent {
  const request = twilioRequest({
    body: text.body ?? 'HELP',
    from: text.from ?? '+15550100',
    to: text.to ?? '+15550199',
    url: text.signedUrl ?? URL_OF_WEBHOOK,
    token: text.token ?? TOKEN,
    with: text.with,
  });
  return functionUrlEvent({ method: 'POST', url: URL_OF_WEBHOOK, ...request });
}
