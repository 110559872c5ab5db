import { createHmac, randomBytes } from 'node:crypto';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';

/** Any: the function tries every SharedKey that it has. */
const SHARED_KEY_ID = `webhooks_sharedkey_${'0'.repeat(26)}`;

/** A text as its sender sees it; `url` is the webhook's address as Twilio has it, `token` what signs: the auth token, or a SharedKey. */
export interface Sent {
  body: string;
  from: string;
  to: string;
  url: string;
  token: string;
  isSharedKey?: boolean;
  /** Parameters that Twilio sends besides, or in place of, the usual ones. */
  with?: Record<string, string> | undefined;
}

/** The request that Twilio makes for a text: form body and headers, signed by Twilio's own signer, which knows no SharedKeys yet. */
export function twilioRequest({ body, from, to, url, token, isSharedKey = false, with: others }: Sent): {
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
      ...(isSharedKey
        ? bySharedKey(token, url, params)
        : { 'x-twilio-signature': getExpectedTwilioSignature(token, url, params) }),
      'i-twilio-idempotency-token': crypto.randomUUID(),
    },
  };
}

/** https://www.twilio.com/docs/usage/webhooks/webhook-shared-keys: the same string, by SHA-256, and a header that says so. */
function bySharedKey(key: string, url: string, params: Record<string, string>): Record<string, string> {
  const signed = Object.keys(params)
    .sort()
    .reduce((sofar, name) => sofar + name + params[name], url);
  return {
    'x-twilio-signature': createHmac('sha256', key).update(signed).digest('base64'),
    'x-twilio-webhooks-signature-settings': `key=${SHARED_KEY_ID},algorithm=HMAC_SHA256`,
  };
}
