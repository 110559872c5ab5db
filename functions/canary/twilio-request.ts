import { randomBytes } from 'node:crypto';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';

/** A text as its sender sees it; `url` is the webhook's address as Twilio has it, `token` the auth token that signs. */
export interface Sent {
  body: string;
  from: string;
  to: string;
  url: string;
  token: string;
  /** Parameters that Twilio sends besides, or in place of, the usual ones. */
  with?: Record<string, string> | undefined;
}

/** The request that Twilio makes for a text: form body and headers, signed by Twilio's own signer. */
export function twilioRequest({ body, from, to, url, token, with: others }: Sent): {
  body: string;
  headers: Record<string, string>;
} {
  const sid = `SM${randomBytes(16).toString('hex')}`;
  const params: Record<string, string> = {
    ToCountry: 'US',
    ToState: '',
    SmsMessageSid: sid,
    NumMedia: '0',
    ToCity: '',
    FromZip: '',
    SmsSid: sid,
    FromState: '',
    SmsStatus: 'received',
    FromCity: '',
    Body: body,
    FromCountry: 'US',
    To: to,
    ToZip: '',
    NumSegments: '1',
    MessageSid: sid,
    AccountSid: `AC${'0'.repeat(32)}`,
    From: from,
    ApiVersion: '2010-04-01',
    ...others,
  };
  return {
    body: new URLSearchParams(params).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
      'user-agent': 'TwilioProxy/1.1',
      'x-twilio-signature': getExpectedTwilioSignature(token, url, params),
      'i-twilio-idempotency-token': crypto.randomUUID(),
    },
  };
}
