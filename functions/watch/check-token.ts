import { bad, type Check, good } from './check';

/** Whether the token that the webhook verifies with is still one of Twilio's. */
export function checkToken(isTaken: boolean): Check {
  if (isTaken) return good('token', "The kept token is still Twilio's.");
  return bad(
    'token',
    "The kept token is not Twilio's any more: people's texts are refused, and the fallback answers.",
    'Run npm run connect.',
  );
}
