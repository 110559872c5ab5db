import { ACCOUNT, type Resource } from './resources';
import type { TwilioApi } from './world';

type State = Omit<TwilioApi, 'url' | 'stop'>;
type Answer = { status: number; body: object };

const SID = /[A-Z]{2}[0-9a-f]{32}/;

/** What Twilio answers to a request of this account. */
export function answer(method: string, { pathname, searchParams }: URL, form: URLSearchParams, state: State): Answer {
  const path = pathname.replace(`/2010-04-01/Accounts/${ACCOUNT}`, '').replace('.json', '');
  const [sid = ''] = SID.exec(path) ?? [];
  const route = path.replace(SID, '*');
  if (method === 'POST') return update(sid, route, form, state) ?? notFound(pathname);
  const service = state.services.find(({ resource }) => resource.sid === sid);
  const ofKind = (prefix: string) => service?.senders.filter((sender) => sender.sid.startsWith(prefix));
  const where = (field: string, parameter: string) => (one: Resource) => one[field] === searchParams.get(parameter);
  const { status, type, tokens, balance, numbers, shortCodes, services, messages, verifications } = state;
  const account = { sid: ACCOUNT, friendly_name: 'Kansas Coalition', status, type, auth_token: tokens[0] };
  const lists: Record<string, [string, readonly object[] | undefined]> = {
    '/IncomingPhoneNumbers': ['incoming_phone_numbers', numbers],
    '/SMS/ShortCodes': ['short_codes', shortCodes],
    '/Messages': ['messages', messages.filter(where('from', 'From'))],
    '/v1/Services': ['services', services.map(({ resource }) => resource)],
    '/v1/Services/*/PhoneNumbers': ['phone_numbers', ofKind('PN')],
    '/v1/Services/*/ShortCodes': ['short_codes', ofKind('SC')],
    '/v1/Services/*/Compliance/Usa2p': [
      'compliance',
      service?.campaigns.map((campaign_status) => ({ campaign_status })),
    ],
    '/v1/Tollfree/Verifications': [
      'verifications',
      verifications.filter(where('tollfree_phone_number_sid', 'TollfreePhoneNumberSid')),
    ],
  };
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
  const none = sid.startsWith('PN') ? '' : null;
  for (const [name, value] of form)
    resource[snakeCase(name)] = (state.keepsFragments ? value : value.replace(/#.*/, '')) || none;
  state.updates.push({ path: route.replace('*', sid), form: Object.fromEntries(form) });
  return { status: 200, body: resource };
}

function snakeCase(name: string): string {
  return name.replace(/(?!^)([A-Z])/g, '_$1').toLowerCase();
}

function failure(status: number, code: number, message: string): Answer {
  return { status, body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status } };
}

/** To a wrong token, and to an API key of another account. */
export const UNAUTHORIZED = failure(401, 20003, 'Authenticate');

function notFound(pathname: string): Answer {
  return failure(404, 20404, `The requested resource ${pathname} was not found`);
}
