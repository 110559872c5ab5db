import type { LambdaFunctionURLEvent } from 'aws-lambda';
import { twilioRequest } from '../../functions/canary/twilio-request';
import { functionUrlEvent } from '../../infra/phone/function-url-event';
import { TOKEN, URL_OF_WEBHOOK } from '../sms/inbound';
import { CANARY_KEY } from './hotline';
import { MARKS, type Person, person } from './people';

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

const LONGEST = 'x'.repeat(66_000);
/** More answers than this from one sender, and the loop guard falls silent. */
const LOOPING = person(9_999_999);

/** The ways through the webhook, each with the statuses it can end in; those that are counted say so. */
export const WAYS: Record<string, { event(someone: Person): LambdaFunctionURLEvent; status: number; counted?: true }> =
  {
    answered: { event: eventOf, status: 200, counted: true },
    'on WhatsApp': {
      event: (someone) => eventOf(someone, { from: `whatsapp:${someone.from}` }),
      status: 200,
      counted: true,
    },
    STOP: { event: (someone) => eventOf(someone, { body: ' stop ' }), status: 200, counted: true },
    START: { event: (someone) => eventOf(someone, { body: 'START' }), status: 200, counted: true },
    'answered by Twilio': {
      event: (someone) => eventOf(someone, { params: { OptOutType: 'HELP' } }),
      status: 200,
      counted: true,
    },
    'an OptOutType of tomorrow': {
      event: (someone) => eventOf(someone, { params: { OptOutType: `${MARKS.word} type` } }),
      status: 200,
      counted: true,
    },
    'the canary': { event: (someone) => eventOf(someone, { token: CANARY_KEY }), status: 200 },
    'a message without its shape': {
      event: (someone) => eventOf(someone, { params: { MessageSid: `x${someone.messageSid}` } }),
      status: 200,
    },
    'a sender without a number': { event: (someone) => eventOf(someone, { from: MARKS.word }), status: 200 },
    'a loop': { event: (someone) => eventOf(someone, { from: LOOPING.from }), status: 200 },
    forged: { event: (someone) => eventOf(someone, { token: 'f'.repeat(32) }), status: 403 },
    unsigned: {
      event: (someone) => eventOf(someone, { headers: { ...someone.headers, 'x-twilio-signature': '' } }),
      status: 403,
    },
    'a signature of canaries': {
      event: (someone) => eventOf(someone, { headers: { ...someone.headers, 'x-twilio-signature': someone.body } }),
      status: 403,
    },
    'too long': { event: (someone) => eventOf(someone, { body: someone.body + LONGEST }), status: 413 },
    'another method': { event: (someone) => withMethod(eventOf(someone), 'GET'), status: 405 },
    'a method of canaries': { event: (someone) => withMethod(eventOf(someone), MARKS.word), status: 405 },
    'another content type': {
      event: (someone) => eventOf(someone, { headers: { ...someone.headers, 'content-type': `text/${MARKS.word}` } }),
      status: 415,
    },
    'an event that breaks': {
      event: (someone) => ({ ...eventOf(someone), headers: { 'content-type': [someone.body] } }) as never,
      status: 200,
    },
  };

function withMethod(event: LambdaFunctionURLEvent, method: string): LambdaFunctionURLEvent {
  event.requestContext.http.method = method;
  return event;
}
