import { bad, type Check, good, unknown } from '../../functions/watch/check';
import type { StoredTokens } from '../connect/stored-tokens';
import type { Rule } from '../twilio/webhook-rules';

const NAME = 'rules';

/** Whether Rules of Twilio's decide about our address, and sign with a key that the function has. */
export function checkRules(rules: readonly Rule[] | undefined, { sharedKey }: Pick<StoredTokens, 'sharedKey'>): Check {
  if (!rules) return unknown(NAME, 'This account has no Webhooks Rules API (404), so nothing overrides our address.');
  const named = rules.map(({ id, matches }) => `${id} (${matches})`).join(', ');
  if (rules.length === 0 && sharedKey)
    return bad(
      NAME,
      'No Webhooks Rule matches our address, so Twilio signs with the auth token, and texts are not counted.',
      'Make the Rule, as npm run connect -- --shared-key says, or run npm run connect -- --no-shared-key.',
    );
  if (rules.length === 0) return good(NAME, 'No Webhooks Rule matches our address.');
  if (sharedKey)
    return unknown(NAME, `A Webhooks Rule matches our address: ${named}. Its Setting must sign with our SharedKey.`);
  return bad(
    NAME,
    `A Webhooks Rule matches our address: ${named}. Its Setting may sign with another key, and then texts are refused; its retries replace ours.`,
    'Take the SharedKey in with npm run connect -- --shared-key, or delete the Rule at Twilio.',
  );
}
