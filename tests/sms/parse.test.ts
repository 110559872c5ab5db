import { describe, expect, test } from '@jest/globals';
import { parse } from '../../functions/sms/parse';
import { functionUrlEvent } from '../../infra/phone/function-url-event';
import { inboundEvent, URL_OF_WEBHOOK } from './inbound';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const post = (body: string | Buffer, headers: Record<string, string> = FORM) =>
  parse(functionUrlEvent({ method: 'POST', url: URL_OF_WEBHOOK, headers, body }));

describe('reading a request', () => {
  test('a text is read as Twilio sent it', () => {
    expect(parse(inboundEvent({ body: 'sí + no & ñ 🆘\n', from: 'whatsapp:+15550100' }))).toMatchObject({
      url: URL_OF_WEBHOOK,
      body: 'sí + no & ñ 🆘\n',
      from: 'whatsapp:+15550100',
      to: '+15550199',
      messageSid: expect.stringMatching(/^SM[0-9a-f]{32}$/),
      optOutType: undefined,
    });
  });

  test('the address is the one Twilio called, whatever Host says', () => {
    const event = inboundEvent();
    event.headers.host = 'evil.example';
    event.headers['x-forwarded-host'] = 'evil.example';
    event.rawQueryString = 'a=1';
    expect(parse(event)).toMatchObject({ url: `${URL_OF_WEBHOOK}?a=1` });
  });

  test.each(['GET', 'HEAD', 'PUT', 'OPTIONS'])('%s is refused with 405', (method) => {
    expect(parse(functionUrlEvent({ method, url: URL_OF_WEBHOOK }))).toEqual({ status: 405 });
  });

  test.each([
    {},
    { 'content-type': 'application/json' },
    { 'content-type': 'multipart/form-data; boundary=x' },
    { 'content-type': 'text/plain' },
  ])('a body of type %j is refused with 415', (headers) => {
    expect(post('{"Body":"HELP"}', headers as Record<string, string>)).toEqual({ status: 415 });
  });

  test('64 KiB are read, one byte more is refused with 413', () => {
    const body = (size: number) => `Body=${'x'.repeat(size - 'Body='.length)}`;
    expect(post(body(64 * 1024))).toHaveProperty('body');
    expect(post(body(64 * 1024 + 1))).toEqual({ status: 413 });
  });

  test('6 MB are refused as they are, without being decoded: what is not base64 at all would be shorter then', () => {
    const event = inboundEvent();
    expect(parse({ ...event, body: '%'.repeat(6_000_000), isBase64Encoded: true })).toEqual({ status: 413 });
  });

  test.each([undefined, null])('a body that is %j is read as an empty one', (body) => {
    expect(parse({ ...inboundEvent(), body } as never)).toHaveProperty('params');
  });

  test.each([
    ['an empty body', ''],
    ['broken percent-encoding', 'Body=%E0%A4%A&From=%'],
    ['a lone surrogate', 'Body=%ED%A0%80&From=%2B15550100'],
    ['a NUL', 'Body=%00HELP&From=%2B15550100'],
    ['no From', 'Body=HELP'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
    ['a prototype for a name', '__proto__=x&constructor=y&Body=HELP'],
  ])('%s is read without harm', (_, body) => {
    expect(post(body)).toHaveProperty('params');
  });

  test('repeated parameters keep every value, and the first one counts', () => {
    expect(post('Body=HELP&Body=STOP&Body=')).toMatchObject({ params: { Body: ['HELP', 'STOP', ''] }, body: 'HELP' });
  });
});
