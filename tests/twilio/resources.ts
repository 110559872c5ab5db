import { randomBytes } from 'node:crypto';

/** A resource as Twilio's REST API sends it: snake_case, null for what is not set. */
export type Resource = Record<string, unknown> & { sid: string };

export const ACCOUNT = `AC${'1'.repeat(32)}`;
export const AUTH_TOKEN = '0123456789abcdef0123456789abcdef';
export const NEXT_TOKEN = 'fedcba9876543210fedcba9876543210';

/** A new SID with this prefix. */
export function sid(prefix: string): string {
  return `${prefix}${randomBytes(16).toString('hex')}`;
}

/** A number as one is after it was bought. */
export function phoneNumber(number: string, settings: Record<string, unknown> = {}): Resource {
  return {
    sid: sid('PN'),
    account_sid: ACCOUNT,
    friendly_name: number,
    phone_number: number,
    sms_url: 'https://demo.twilio.com/welcome/sms/reply/',
    sms_method: 'POST',
    sms_fallback_url: '',
    sms_fallback_method: 'POST',
    sms_application_sid: '',
    voice_url: 'https://demo.twilio.com/welcome/voice/',
    voice_method: 'POST',
    voice_fallback_url: null,
    voice_fallback_method: 'POST',
    voice_application_sid: null,
    trunk_sid: null,
    capabilities: { voice: true, sms: true, mms: true, fax: false },
    ...settings,
  };
}

/** A short code, which takes no calls. */
export function shortCode(code: string): Resource {
  return {
    sid: sid('SC'),
    account_sid: ACCOUNT,
    friendly_name: code,
    short_code: code,
    sms_url: null,
    sms_method: 'POST',
    sms_fallback_url: null,
    sms_fallback_method: 'POST',
  };
}

/** A Messaging Service; without an inbound_request_url it drops what it gets. */
export function service(name: string, senders: readonly Resource[], settings: Record<string, unknown> = {}): Service {
  return {
    resource: {
      sid: sid('MG'),
      account_sid: ACCOUNT,
      friendly_name: name,
      inbound_request_url: null,
      inbound_method: 'POST',
      fallback_url: null,
      fallback_method: 'POST',
      status_callback: null,
      use_inbound_webhook_on_number: false,
      us_app_to_person_registered: false,
      ...settings,
    },
    senders,
    campaigns: [],
  };
}

export interface Service {
  resource: Resource;
  senders: readonly Resource[];
  /** Statuses such as VERIFIED. */
  campaigns: string[];
}

/** A message as the Messages list has it, with the error that its delivery met. */
export function outbound(from: string, errorCode: number | null): Resource {
  return {
    sid: sid('SM'),
    account_sid: ACCOUNT,
    body: 'Call 1-888-373-7888',
    direction: 'outbound-reply',
    from,
    to: '+12025550123',
    status: errorCode ? 'undelivered' : 'delivered',
    error_code: errorCode,
    error_message: null,
    num_segments: '2',
  };
}
