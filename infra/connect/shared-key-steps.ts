import { OVERRIDES } from '../../functions/sms/addresses';

/**
 * By hand, because the fields of a SharedKey and of a Setting were not to be found in Twilio's documents:
 * https://www.twilio.com/docs/usage/webhooks/webhook-shared-keys, webhook-settings, webhook-rules.
 */
export const MAKE_KEY = [
  "At Twilio, by its Webhooks API, which is in public beta and asks for an API key, or for the account's SID and token:",
  'https://www.twilio.com/docs/usage/webhooks/webhook-configuration',
  '1. Make a SharedKey, and copy the secret that comes back.',
];

const WAIT =
  'Wait until its Operation is COMPLETED, which takes a minute. Then run npm run connect -- --shared-key again:';

/** What to do once the function knows the first key. */
export function makeRule(address: string): string[] {
  return [
    'Next, at Twilio:',
    '2. Make a Setting: its signature is by the SharedKey and HMAC_SHA256, and it asks for no authentication. Give it ' +
      `the retries and timeouts that stand behind the # of our address, ${OVERRIDES.slice(1)}: a Setting overrides them.`,
    `3. Make a Rule: matchType PREFIX_MATCH, prefix ${address}, settings that Setting.`,
    `${WAIT} it takes the auth token out of the secret.`,
  ];
}

/** What to do once the function knows the key that follows the one in use. */
export const CHANGE_RULE = [
  'Next, at Twilio: make another Setting, which signs with the new SharedKey, and let the Rule name that one.',
  `${WAIT} it takes the old key out of the secret.`,
];

/** What to do at the end. */
export const LOOK = [
  'Next: text HELP from your own phone. If the alarm Unverified or Refused rings, no Rule signs with this key: put the ' +
    'Rule right, or run npm run connect -- --no-shared-key.',
  'The old token still opens your account to whoever read it before: rotate it at Twilio.',
];
