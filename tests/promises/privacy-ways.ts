import type { LambdaFunctionURLEvent } from 'aws-lambda';
import { ruleSigned } from '../sms/rule-signed';
import { content } from '../text/content';
import { CANARY_KEY } from './hotline';
import { MARKS, type Person, person } from './people';
import { eventOf } from './privacy-events';

/** A way through the webhook, with the status in which it ends; `counted` only if it is. */
interface Way {
  event(someone: Person): LambdaFunctionURLEvent;
  status: number;
  counted?: true;
}

const LONGEST = 'x'.repeat(66_000);
/** Whoever texts more than this about the same is taken for a machine. */
const LOOPING = person(9_999_999);

const counted = (event: Way['event']): Way => ({ event, status: 200, counted: true });
const answered = (event: Way['event'], status = 200): Way => ({ event, status });
const texted = (change: (someone: Person) => Parameters<typeof eventOf>[1]) => (someone: Person) =>
  eventOf(someone, change(someone));

export const WAYS: Record<string, Way> = {
  answered: counted(eventOf),
  'with a picture': counted(texted(() => ({ params: { NumMedia: '1' } }))),
  'on WhatsApp': counted(texted(({ from }) => ({ from: `whatsapp:${from}`, to: `whatsapp:${from}` }))),
  'on WhatsApp by a name': counted(texted(({ from }) => ({ from: `whatsapp:US.${from.slice(1)}` }))),
  'on RCS': counted(texted(({ from }) => ({ from: `rcs:${from}`, to: `rcs:${MARKS.word}_agent` }))),
  'on Messenger': counted(texted(({ from }) => ({ from: `messenger:${from.slice(1)}` }))),
  'to a short code': counted(texted(() => ({ to: '233733' }))),
  STOP: counted(texted(() => ({ body: ' stop ' }))),
  START: counted(texted(() => ({ body: 'START' }))),
  'STOP to a short code': counted(texted(() => ({ body: ' stop ', to: '233733' }))),
  thanks: counted(texted(() => ({ body: 'thanks' }))),
  'from somebody else': counted(texted(() => ({ body: 'wrong number' }))),
  'with our reply in it': counted(
    texted(({ body }) => ({ body: `${body} > ${content.replies.get('en report')} ${body}` })),
  ),
  'only our reply': counted(texted(() => ({ body: `> ${content.replies.get('en report')}` }))),
  'signed by a SharedKey': counted((someone) => ruleSigned(eventOf(someone))),
  'answered by Twilio': counted(texted(() => ({ params: { OptOutType: 'HELP' } }))),
  'an OptOutType of tomorrow': counted(texted(() => ({ params: { OptOutType: `${MARKS.word} type` } }))),
  'a loop': counted(texted(() => ({ from: LOOPING.from }))),
  'a machine': answered(texted(({ body }) => ({ body: `Auto-reply: ${body}` }))),
  'the canary': counted(texted(() => ({ token: CANARY_KEY }))),
  'a message without its shape': answered(texted(({ messageSid }) => ({ params: { MessageSid: `x${messageSid}` } }))),
  'a message of two names': answered(texted(({ messageSid }) => ({ params: { SmsSid: `SM${messageSid}` } }))),
  'a sender without a number': answered(texted(() => ({ from: MARKS.word }))),
  'a scheme of tomorrow': answered((someone) =>
    ruleSigned(eventOf(someone), someone.body, `key=${someone.messageSid}`),
  ),
  'an event that breaks': answered(
    (someone) => ({ ...eventOf(someone), headers: { 'content-type': [someone.body] } }) as never,
  ),
  forged: answered(
    texted(() => ({ token: 'f'.repeat(32) })),
    403,
  ),
  'forged as by a SharedKey': answered((someone) => ruleSigned(eventOf(someone), 'f'.repeat(40)), 403),
  unsigned: answered(withHeader('x-twilio-signature', ''), 403),
  'a signature of canaries': answered((someone) => withHeader('x-twilio-signature', someone.body)(someone), 403),
  'too long': answered(
    texted(({ body }) => ({ body: body + LONGEST })),
    413,
  ),
  'another method': answered((someone) => withMethod(eventOf(someone), 'GET'), 405),
  'a method of canaries': answered((someone) => withMethod(eventOf(someone), MARKS.word), 405),
  'another content type': answered(withHeader('content-type', `text/${MARKS.word}`), 415),
};

function withHeader(name: string, value: string) {
  return (someone: Person) => eventOf(someone, { headers: { ...someone.headers, [name]: value } });
}

function withMethod(event: LambdaFunctionURLEvent, method: string): LambdaFunctionURLEvent {
  event.requestContext.http.method = method;
  return event;
}
