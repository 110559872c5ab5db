import { withoutFragment } from '../../functions/sms/addresses';
import { carry } from './carry';
import { fieldFor, PARAMETERS } from './parameters';
import { ACCOUNT, outbound, type Resource } from './resources';
import type { TwilioApi } from './world';

type State = Omit<TwilioApi, 'url' | 'stop'>;
type Answer = { status: number; body: object };

const SID = /[A-Z]{2}[0-9a-f]{32}/;

/** What Twilio answers to a request of this account. */
export function answer(method: string, { pathname, searchParams }: URL, form: URLSearchParams, state: State): Answer {
  const path = pathname.replace(`/2010-04-01/Accounts/${ACCOUNT}`, '').replace('.json', '');
  const [sid = ''] = SID.exec(path) ?? [];
  const route = path.replace(SID, '*');
  if (state.lacks.includes(route)) return notFound(pathname);
  if (method === 'POST' && route === '/Messages') return send(form, state);
  if (method === 'POST') return update(sid, route, form, state) ?? notFound(pathname);
  const service = state.services.find(({ resource }) => resource.sid === sid);
  const ofKind = (prefix: string) => service?.senders.filter((sender) => sender.sid.startsWith(prefix));
  const where = (field: string, parameter: string) => (one: Resource) =>
    !searchParams.has(parameter) || one[field] === searchParams.get(parameter);
  const { status, type, tokens, balance, numbers, shortCodes, services, messages, verifications, rules } = state;
  const account = { sid: ACCOUNT, friendly_name: 'Kansas Coalition', status, type, auth_token: tokens[0] };
  const lists: Record<string, [string, readonly object[] | undefined]> = {
    '/IncomingPhoneNumbers': ['incoming_phone_numbers', numbers],
    '/SMS/ShortCodes': ['short_codes', shortCodes],
    '/Messages': ['messages', messages.filter(where('from', 'From')).filter(where('to', 'To'))],
    '/v1/Webhooks/Rules': ['rules', rules],
    '/v1/Services': ['services', services.map(({ resource }) => resource)],
    '/v1/Services/*/PhoneNumbers': ['phone_numbers', ofKind('PN')],
    '/v1/Services/*/ShortCodes': ['short_codes', ofKind('SC')],
    '/v1/Services/*/Compliance/Usa2p': [
      'compliance',
      service?.campaigns.map((campaign_status) => ({ campaign_status })),
    ],
    '/Usage/Records': ['usage_records', [{ category: 'totalprice', price: state.spent.week, price_unit: 'usd' }]],
    '/Usage/Records/LastMonth': [
      'usage_records',
      [{ category: 'totalprice', price: state.spent.month, price_unit: 'usd' }],
    ],
    '/v1/Alerts': ['alerts', state.alerts.map((code) => ({ error_code: String(code), alert_text: 'Msg=help+me' }))],
    '/v1/Tollfree/Verifications': [
      'verifications',
      verifications.filter(where('tollfree_phone_number_sid', 'TollfreePhoneNumberSid')),
    ],
  };
  const text = route === '/Messages/*' ? messages.find((one) => one.sid === sid) : undefined;
  if (text) return { status: 200, body: text };
  if (route === '') return { status: 200, body: account };
  if (route === '/Balance') return { status: 200, body: { account_sid: ACCOUNT, balance, currency: 'USD' } };
  const [key = '', items] = lists[route] ?? [];
  return items ? { status: 200, body: page(key, items, route) } : notFound(pathname);
}

/** One page, as the two generations of Twilio's API wrap it. */
function page(key: string, items: readonly object[], route: string): object {
  const one = { page: 0, page_size: 50 };
  return route.startsWith('/v1/')
    ? { [key]: items, meta: { ...one, key, next_page_url: null, previous_page_url: null } }
    : { [key]: items, ...one, end: items.length - 1, next_page_uri: null, previous_page_uri: null };
}

function update(sid: string, route: string, form: URLSearchParams, state: State): Answer | undefined {
  const updatable: Record<string, readonly Resource[]> = {
    '/IncomingPhoneNumbers/*': state.numbers,
    '/SMS/ShortCodes/*': state.shortCodes,
    '/v1/Services/*': state.services.map(({ resource }) => resource),
  };
  const resource = updatable[route]?.find((one) => one.sid === sid);
  if (!resource) return undefined;
  if (isFallbackAlone(resource, form)) return FALLBACK_ALONE;
  for (const [name, value] of form) {
    if (!PARAMETERS[route]?.includes(name) || state.ignores.includes(name)) continue;
    const [field, kept] = fieldFor(name, state.keepsFragments ? value : withoutFragment(value), route);
    resource[field] = kept;
  }
  state.updates.push({ path: route.replace('*', sid), form: Object.fromEntries(form) });
  return { status: 200, body: resource };
}

/** Twilio takes no fallback where there is no address. */
function isFallbackAlone(resource: Resource, form: URLSearchParams): boolean {
  const [url, fallback] = ['SmsUrl', 'SmsFallbackUrl'].map((name) => form.get(name));
  return (
    Boolean(fallback ?? resource.sms_fallback_url) && !(url ?? resource.sms_url) && (url ?? fallback) !== undefined
  );
}

function send(form: URLSearchParams, state: State): Answer {
  const [from, to, body] = ['From', 'To', 'Body'].map((name) => form.get(name) ?? '');
  const message = { ...outbound(from ?? '', null), to, body, direction: 'outbound-api', status: 'queued' };
  state.messages.push(message);
  void carry(form, state);
  return { status: 201, body: message };
}

function failure(status: number, code: number, message: string): Answer {
  return { status, body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status } };
}

const FALLBACK_ALONE = failure(400, 21406, 'SmsFallbackUrl cannot be set without SmsUrl');

/** To an API key that has not the right. */
export const FORBIDDEN = failure(401, 70051, 'Authorization Error');

/** To a wrong token, and to an API key of another account. */
export const UNAUTHORIZED = failure(401, 20003, 'Authenticate');

function notFound(pathname: string): Answer {
  return failure(404, 20404, `The requested resource ${pathname} was not found`);
}
