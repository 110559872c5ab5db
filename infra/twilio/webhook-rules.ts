import { isSameAddress, withoutFragment } from '../../functions/sms/addresses';
import { type Credentials, fromTwilio, twilioClient } from './client';

/** A Rule of Twilio's Webhooks API, a public beta of 2026, which decides how Twilio signs, and how often it tries. */
export interface Rule {
  id: string;
  /** What it matches, as a person reads it. */
  matches: string;
}

const RULES = 'https://webhooks.twilio.com/v1/Webhooks/Rules';

/**
 * The Rules of the account that match an address: https://www.twilio.com/docs/usage/webhooks/webhook-rules. Undefined if
 * the account has no such API (404); rejects with a UserError if Twilio refuses.
 */
export async function rulesFor(address: string, credentials: Credentials): Promise<Rule[] | undefined> {
  const asking = twilioClient(credentials).request({ method: 'get', uri: RULES });
  const { statusCode, body } = await fromTwilio('list the Webhooks Rules', asking);
  if (statusCode === 404) return undefined;
  if (statusCode >= 400) await fromTwilio('list the Webhooks Rules', Promise.reject({ status: statusCode, ...body }));
  return rulesIn(body).flatMap((rule) => matching(rule, address));
}

interface Listed {
  id?: string;
  matchType?: string;
  value?: string;
  prefix?: string;
}

/** The documents do not name the list in the answer. */
function rulesIn(body: unknown): Listed[] {
  const parsed: unknown = typeof body === 'string' ? JSON.parse(body) : body;
  const lists = Array.isArray(parsed) ? [parsed] : Object.values(parsed ?? {}).filter(Array.isArray);
  return lists.flat().filter((one): one is Listed => typeof one === 'object' && one !== null && 'matchType' in one);
}

function matching({ id = '', matchType, value = '', prefix = '' }: Listed, address: string): Rule[] {
  if (matchType === 'DEFAULT') return [{ id, matches: 'every address' }];
  const isMatch =
    matchType === 'EXACT_MATCH'
      ? isSameAddress(value, address)
      : matchType === 'PREFIX_MATCH' && address.toLowerCase().startsWith(withoutFragment(prefix).toLowerCase());
  return isMatch ? [{ id, matches: value || prefix }] : [];
}
