import { type Get, KeyRefused, Unread } from '../watch/twilio-get';

const TIMEOUT_MS = 5_000;

/** Reads Twilio's API with an API key, or with an account and its token; `standIn` is one on this computer, for tests. */
export function twilioGet(user: string, password: string, standIn: string | undefined): Get {
  const headers = { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
  return async (host, path) => {
    const base = isOnThisComputer(standIn) ? standIn : `https://${host}.twilio.com`;
    const answer = await fetch(base + path, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(() => {
      throw new Unread('Twilio did not answer.');
    });
    if (!answer.ok) throw await complaintOf(answer);
    return (await answer.json()) as Record<string, unknown>;
  };
}

/** https://www.twilio.com/docs/api/errors/70051: a restricted key that may not read this. */
const LACKS_THE_RIGHT = 70051;

async function complaintOf(answer: Response): Promise<Unread> {
  const { code } = (await answer.json().catch(() => ({}))) as { code?: number };
  if (code === LACKS_THE_RIGHT || answer.status === 403) return new Unread('the API key lacks the right to read it.');
  return answer.status === 401
    ? new KeyRefused('Twilio does not take the API key.')
    : new Unread(`Twilio answered ${answer.status}.`);
}

/** Whether Twilio takes this token for this account; rejects with Unread if it does not say. */
export async function isTokenTaken(account: string, token: string, standIn: string | undefined): Promise<boolean> {
  return twilioGet(
    account,
    token,
    standIn,
  )('api', `/2010-04-01/Accounts/${account}.json`).then(
    () => true,
    (error: Error) => {
      if (error instanceof KeyRefused) return false;
      throw error;
    },
  );
}

/** Any other machine would be handed the key. */
function isOnThisComputer(url: string | undefined): url is string {
  return url !== undefined && URL.canParse(url) && new URL(url).hostname === '127.0.0.1';
}
