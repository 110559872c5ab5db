import type { LambdaFunctionURLEvent } from 'aws-lambda';
import { twilioRequest } from '../../functions/canary/twilio-request';
import { functionUrlEvent } from '../../infra/phone/function-url-event';
import { TOKEN, URL_OF_WEBHOOK } from '../sms/inbound';
import { MARKS, type Person } from './people';

type Change = Partial<Omit<Person, 'params'>> & { params?: Record<string, string>; token?: string };

/** A person's text with a canary in every field of the request and of the event that Lambda gets of it. */
export function eventOf(someone: Person, change: Change = {}): LambdaFunctionURLEvent {
  const { from, to, body, headers, ip, token = TOKEN } = { ...someone, ...change };
  const url = `${URL_OF_WEBHOOK}?from=${encodeURIComponent(someone.from)}&name=${MARKS.word}`;
  const signed = twilioRequest({ body, from, to, url, token, with: { ...someone.params, ...change.params } });
  const event = functionUrlEvent({
    method: 'POST',
    url,
    body: signed.body,
    headers: { ...signed.headers, ...headers },
  });
  event.headers['x-forwarded-for'] = ip;
  event.requestContext.requestId = `${MARKS.word}-${someone.messageSid}`;
  Object.assign(event.requestContext.http, { sourceIp: ip, userAgent: headers['user-agent'] });
  return event;
}
