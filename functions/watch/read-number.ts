import type { Registered, Registration } from './check-registration';
import { type Get, itemsOf } from './twilio-get';

/** A connected number as it stands at Twilio. */
export interface NumberFacts extends Registered {
  /** Where its texts go, without Twilio's overrides behind a `#`. */
  textsGoTo: string;
  registration: Registration;
}

/** The US numbers whose calls are free for the caller. */
export const TOLL_FREE = /^\+18(?:00|33|44|55|66|77|88)/;

/** Reads a number of the account and, if it is in one, its Messaging Service; undefined if the account has it no more. */
export async function readNumber(get: Get, account: string, number: string): Promise<NumberFacts | undefined> {
  const isShortCode = /^\d{3,8}$/.test(number);
  const base = `/2010-04-01/Accounts/${account}`;
  const wanted = encodeURIComponent(number);
  const list = isShortCode
    ? itemsOf(await get('api', `${base}/SMS/ShortCodes.json?ShortCode=${wanted}`), 'short_codes')
    : itemsOf(await get('api', `${base}/IncomingPhoneNumbers.json?PhoneNumber=${wanted}`), 'incoming_phone_numbers');
  const found = list.find((one) => one[isShortCode ? 'short_code' : 'phone_number'] === number);
  if (!found) return undefined;
  const sid = String(found.sid);
  const kind = isShortCode ? 'short code' : TOLL_FREE.test(number) ? 'toll-free' : 'long code';
  const service = await serviceOf(get, sid, isShortCode ? 'ShortCodes' : 'PhoneNumbers');
  const url = service && service.use_inbound_webhook_on_number !== true ? service.inbound_request_url : found.sms_url;
  return {
    number,
    kind,
    isInService: service !== undefined,
    textsGoTo: String(url ?? '').replace(/#.*/, ''),
    registration: await registrationOf(get, kind, sid, service && String(service.sid)),
  };
}

async function serviceOf(get: Get, sid: string, senders: 'ShortCodes' | 'PhoneNumbers') {
  for (const service of itemsOf(await get('messaging', '/v1/Services?PageSize=100'), 'services')) {
    const path = `/v1/Services/${service.sid}/${senders}?PageSize=1000`;
    const found = itemsOf(await get('messaging', path), senders === 'ShortCodes' ? 'short_codes' : 'phone_numbers');
    if (found.some((one) => one.sid === sid)) return service;
  }
  return undefined;
}

async function registrationOf(
  get: Get,
  kind: Registered['kind'],
  sid: string,
  service: string | undefined,
): Promise<Registration> {
  if (kind === 'toll-free') {
    const path = `/v1/Tollfree/Verifications?TollfreePhoneNumberSid=${sid}`;
    const found = itemsOf(await get('messaging', path), 'verifications');
    const reason = found.find(({ rejection_reason }) => rejection_reason)?.rejection_reason;
    return { statuses: found.map(({ status }) => String(status)), ...(reason ? { reason: String(reason) } : {}) };
  }
  if (kind === 'short code' || !service) return { statuses: [] };
  const campaigns = itemsOf(await get('messaging', `/v1/Services/${service}/Compliance/Usa2p`), 'compliance');
  return { statuses: campaigns.map(({ campaign_status }) => String(campaign_status)) };
}
