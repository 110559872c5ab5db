import type { Ask } from '../terminal/ask';
import { UserError } from '../terminal/user-error';
import type { Credentials } from '../twilio/client';

type Environment = Readonly<Record<string, string | undefined>>;

const NOBODY = 'There is no terminal to ask on: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.';
const API_KEY =
  'This is an API key, with which Twilio signs no texts: ' +
  'give the Account SID (AC…) and the auth token from the front page of its Console.';
const NO_ACCOUNT =
  'This is not an Account SID: that is AC and 32 digits and letters a to f, on the front page of the Console.';
const NO_TOKEN =
  'This is not an auth token: that is 32 digits and letters a to f, on the front page of the Console under “Auth Token”. ' +
  "An API key's secret is not one either: Twilio never signs with it.";

const TOKEN_AS_KEY =
  "This is the account's auth token, not a SharedKey's secret: that one comes back when you make the key.";
const NO_SHARED_KEY =
  "This is not a SharedKey's secret: that is 16 characters or longer without spaces, and comes back once when you make " +
  'the key. Its id (webhooks_sharedkey_…) and API keys (SK…) sign nothing.';

/** The credentials in the environment, or undefined if there are none; throws a UserError if they cannot be valid. */
export function credentialsIn({ TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN }: Environment): Credentials | undefined {
  if (!TWILIO_ACCOUNT_SID || !TWILIO_AUTH_TOKEN) return undefined;
  return { account: accountSid(TWILIO_ACCOUNT_SID), token: authToken(TWILIO_AUTH_TOKEN) };
}

/** The credentials in the environment; what is missing there is asked for. */
export async function askCredentials(environment: Environment, ask: Ask): Promise<Credentials> {
  const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN } = environment;
  const account = accountSid(TWILIO_ACCOUNT_SID || (await ask.text('Account SID', NOBODY)));
  return { account, token: authToken(TWILIO_AUTH_TOKEN || (await ask.hidden('Auth token (not shown)', NOBODY))) };
}

/** An account's SID; throws a UserError for anything else, without repeating it. */
export function accountSid(text: string): string {
  const sid = text.trim();
  if (sid.startsWith('SK')) throw new UserError(API_KEY);
  if (!/^AC[0-9a-f]{32}$/i.test(sid)) throw new UserError(NO_ACCOUNT);
  return sid;
}

/** An auth token; throws a UserError for anything else, without repeating it. */
export function authToken(text: string): string {
  const token = text.trim();
  if (token.startsWith('SK')) throw new UserError(API_KEY);
  if (!/^[0-9a-f]{32}$/.test(token)) throw new UserError(NO_TOKEN);
  return token;
}

/** A SharedKey's secret, whose form Twilio does not tell; throws a UserError for what it cannot be, without repeating it. */
export function sharedKeySecret(text: string, tokens: readonly (string | undefined)[]): string {
  const key = text.trim();
  if (tokens.includes(key)) throw new UserError(TOKEN_AS_KEY);
  if (/^(webhooks_\w+|(SK|AC)[0-9a-f]{32})$/.test(key) || !/^[\x21-\x7e]{16,}$/.test(key))
    throw new UserError(NO_SHARED_KEY);
  return key;
}
