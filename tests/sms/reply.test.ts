import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import MessagingResponse from 'twilio/lib/twiml/MessagingResponse';
import { message, refusal, silence } from '../../functions/sms/reply';

const printable = fc
  .string({ unit: 'grapheme' })
  .filter((text) => text !== '' && !/[\p{Cc}\p{Cs}\p{Cn}\uFFFE\uFFFF]/u.test(text.replaceAll('\n', '')));

test('TwiML is to the byte what Twilio’s own library writes, whatever the text', () => {
  fc.assert(
    fc.property(printable, (text) => {
      const response = new MessagingResponse();
      response.message(text);
      expect(message(text).body).toBe(response.toString());
    }),
  );
  expect(message('a & b < c > d "e" \'f\'\n]]>').body).toContain('a &amp; b &lt; c &gt; d "e" \'f\'\n]]&gt;');
});

test('silence and refusals are TwiML without a message', () => {
  expect(silence.body).toBe(new MessagingResponse().toString());
  const response = new MessagingResponse();
  response.comment('Longer than 64 KiB, or more than 500 parameters.');
  expect(refusal(413)).toMatchObject({ status: 413, body: response.toString() });
});
