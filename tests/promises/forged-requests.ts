import type { LambdaFunctionURLEvent } from 'aws-lambda';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { functionUrlEvent } from '../../infra/phone/function-url-event';
import { TOKEN } from '../sms/inbound';
import { ruleSigned, SCHEME, SHARED_KEY } from '../sms/rule-signed';

/** A request as Twilio sent it, and a source of numbers from 0 to below 1. */
export interface Sent {
  url: string;
  body: string;
  headers: Record<string, string>;
}
/** What becomes of it in Lambda's hands. */
export type Change = (sent: Sent, random: () => number) => LambdaFunctionURLEvent;

const SIGNATURE = 'x-twilio-signature';
const SETTINGS = 'x-twilio-webhooks-signature-settings';

/** The event that Lambda gets of a request. */
export function eventOf({ url, body, headers }: Sent): LambdaFunctionURLEvent {
  return functionUrlEvent({ method: 'POST', url, headers, body });
}

function signed(sent: Sent, token: string, url = sent.url): Sent {
  const params = Object.fromEntries(new URLSearchParams(sent.body));
  return withSignature(sent, getExpectedTwilioSignature(token, url, params));
}

function withSignature(sent: Sent, signature: string): Sent {
  return { ...sent, headers: { ...sent.headers, [SIGNATURE]: signature } };
}

export const pick = <T>(all: readonly T[], random: () => number): T => all[Math.floor(random() * all.length)] as T;
const PRINTABLE = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
const IN_HOSTS = [...'abcdefghijklmnopqrstuvwxyz0123456789-.'];

function oneByte(text: string, random: () => number, bytes = PRINTABLE): string {
  const at = Math.floor(random() * text.length);
  const kind = random();
  const [left, right] = [text.slice(0, at), text.slice(at + 1)];
  if (kind < 0.2) return left + right;
  return kind < 0.4 ? left + pick(bytes, random) + text.slice(at) : left + pick(bytes, random) + right;
}

function another(key: string, random: () => number): string {
  const changed = oneByte(key, random);
  return changed === key ? another(key, random) : changed;
}

export function pairs(sent: Sent): [string, string][] {
  return [...new URLSearchParams(sent.body)];
}

export const withPairs = (sent: Sent, changed: [string, string][]): Sent => ({
  ...sent,
  body: new URLSearchParams(changed).toString(),
});

/** Makes the event of a request and then changes the event itself. */
export function andThen(change: (event: LambdaFunctionURLEvent, random: () => number) => object): Change {
  return (sent, random) => {
    const event = eventOf(sent);
    return { ...event, ...change(event, random) };
  };
}

const ODD = [null, undefined, 0, -1, true, '', '\u0000', '%', [], {}, 'x'.repeat(9_000), '\ud800', { '': '' }];

/** Ways to forge, alter and break a signed request. */
export const FORGERIES: Record<string, Change> = {
  'one byte of the body': (sent, random) => eventOf({ ...sent, body: oneByte(sent.body, random) }),
  'bytes of no encoding': (sent, random) => {
    const bytes = Buffer.from(sent.body);
    bytes[Math.floor(random() * bytes.length)] = 128 + Math.floor(random() * 128);
    return { ...eventOf(sent), body: bytes.toString('base64') };
  },
  'a name thousands of times': (sent) => eventOf({ ...sent, body: 'a&'.repeat(2_000) }),
  'one byte of the signature': (sent, random) =>
    eventOf(withSignature(sent, oneByte(sent.headers[SIGNATURE] ?? '', random))),
  'another host': andThen(({ requestContext }, random) => ({
    requestContext: { ...requestContext, domainName: oneByte(requestContext.domainName, random, IN_HOSTS) },
  })),
  'another path': andThen((_, random) => ({ rawPath: `/${oneByte('sms/and/so/on', random)}` })),
  'another query': andThen((_, random) => ({ rawQueryString: oneByte('a=1&b=2', random) })),
  'a parameter more': (sent, random) => eventOf(withPairs(sent, [...pairs(sent), [`P${random()}`, 'x']])),
  'a parameter less': (sent, random) => {
    const dropped = pick(pairs(sent), random);
    return eventOf(
      withPairs(
        sent,
        pairs(sent).filter(([name]) => name !== dropped[0]),
      ),
    );
  },
  'a parameter of another name': (sent, random) => {
    const renamed = pick(pairs(sent), random)[0];
    const names = pairs(sent).map(([name, value]): [string, string] => [name === renamed ? `${name}s` : name, value]);
    return eventOf(withPairs(sent, names));
  },
  'a parameter with two values': (sent, random) =>
    eventOf(withPairs(sent, [...pairs(sent), [pick(pairs(sent), random)[0], `${random()}`]])),
  'cut off': (sent, random) => eventOf({ ...sent, body: sent.body.slice(0, Math.floor(random() * sent.body.length)) }),
  empty: andThen((_, random) => ({ body: pick([undefined, null, '', '=', '&', '%'], random) })),
  huge: (sent, random) => eventOf({ ...sent, body: `${sent.body}&x=${'y'.repeat(40_000 + random() * 60_000)}` }),
  'the base64 flag turned': andThen(({ isBase64Encoded }) => ({ isBase64Encoded: !isBase64Encoded })),
  'another content type': (sent, random) => {
    const type = pick(['', 'text/plain', 'application/json', 'multipart/form-data; boundary=x', '\u0000'], random);
    return eventOf({ ...sent, headers: { ...sent.headers, 'content-type': type } });
  },
  'another token': (sent, random) => eventOf(signed(sent, another(TOKEN, random))),
  'an empty token': (sent) => eventOf(signed(sent, '')),
  'the token of no one': (sent, random) => eventOf(signed(sent, pick(['undefined', 'null', ' ', '{}'], random))),
  'signed for another address': (sent, random) =>
    eventOf(signed(sent, TOKEN, `${sent.url}${pick(['x', '?', 'sms'], random)}`)),
  'the signature twice': (sent, random) => {
    const signature = sent.headers[SIGNATURE] ?? '';
    return eventOf(withSignature(sent, signature + pick([',', ', ', ' ', ''], random) + signature));
  },
  'the signature of another': (sent, random) =>
    eventOf(withSignature(sent, Buffer.from(`${random()}`.padEnd(20, '0').slice(0, 20)).toString('base64'))),
  'by another SharedKey': (sent, random) => ruleSigned(eventOf(sent), another(SHARED_KEY, random)),
  'by the token as a SharedKey': (sent) => ruleSigned(eventOf(sent), TOKEN),
  'by the SharedKey as the token': (sent) => eventOf(signed(sent, SHARED_KEY)),
  'as by a SharedKey': (sent) => eventOf({ ...sent, headers: { ...sent.headers, [SETTINGS]: SCHEME } }),
  'by a scheme of no key': (sent, random) =>
    eventOf({
      ...sent,
      headers: { ...sent.headers, [SETTINGS]: pick(['key=SK1', SCHEME.replace('256', '512')], random) },
    }),
  unsigned: (sent, random) => eventOf(withSignature(sent, pick(['', ' ', 'undefined', '='], random))),
  'another method': andThen(({ requestContext }, random) => ({
    requestContext: {
      ...requestContext,
      http: { ...requestContext.http, method: pick(['GET', 'PUT', 'post', ''], random) },
    },
  })),
  'an event of odd parts': andThen((event, random) => ({
    [pick(['headers', 'requestContext', 'body', 'rawPath', 'rawQueryString', 'version'], random)]: pick(ODD, random),
    ...(random() < 0.3 && { requestContext: { ...event.requestContext, http: pick(ODD, random) } }),
  })),
};
