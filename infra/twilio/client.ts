import twilio from 'twilio';
import { UserError } from '../terminal/user-error';

/** An account and its auth token; a token is never printed, logged or put into an error. */
export interface Credentials {
  account: string;
  token: string;
}

const TIMEOUT_MS = 15_000;
const THIS_COMPUTER = ['127.0.0.1', 'localhost'];

/** Twilio's own REST client; TWILIO_API_URL sends it to a stand-in on this computer. */
export function twilioClient({ account, token }: Credentials): twilio.Twilio {
  const http = new twilio.RequestClient({ timeout: TIMEOUT_MS, autoRetry: true });
  const standIn = standInFrom(process.env.TWILIO_API_URL);
  const send = http.request.bind(http);
  http.request = (options) => send({ ...options, uri: options.uri.replace(/^https:\/\/[^/]+/, standIn ?? '$&') });
  return twilio(account, token, { httpClient: http });
}

/** Any other machine would be handed the auth token. */
function standInFrom(url: string | undefined): string | undefined {
  if (!url) return undefined;
  if (URL.canParse(url) && THIS_COMPUTER.includes(new URL(url).hostname)) return new URL(url).origin;
  throw new UserError('TWILIO_API_URL is for a stand-in of Twilio on this computer alone: unset it.');
}

/** Waits for an answer of Twilio's; rejects with a UserError if it refuses `doing` (“list the numbers”) or cannot be reached. */
export async function fromTwilio<T>(doing: string, answer: Promise<T>): Promise<T> {
  return answer.catch((error: Failure) => {
    throw userErrorFor(error, doing);
  });
}

/** A list that not every account has; if Twilio has none (404), it is empty and `leftOut` is told. */
export async function optionalList<T>(
  doing: string,
  answer: Promise<T[]>,
  leftOut: (sentence: string) => void,
): Promise<T[]> {
  return answer.catch((error: Failure) => {
    if (error.status !== 404) throw userErrorFor(error, doing);
    leftOut(`Twilio has nothing for this account where we ${doing} (404): left out.`);
    return [];
  });
}

interface Failure {
  status?: number;
  code?: number | string;
  message?: string;
}

/** https://www.twilio.com/docs/api/errors */
const SENTENCES: Readonly<Record<number, string>> = {
  20003:
    'Twilio does not accept this Account SID with this auth token: copy both from the front page of its Console. ' +
    'A subaccount has its own.',
  20005: 'Twilio says that this account is not active: see its Console.',
  20008: "These are Twilio's test credentials, which reach no number: copy the live ones.",
  20429: 'Twilio asks to slow down: try again in a minute.',
};

/** An error without a status or a code comes neither from Twilio nor from the network: it is a bug, and stays. */
function userErrorFor(error: Failure, doing: string): UserError | Failure {
  const isBug = error.status === undefined && error.code === undefined;
  return isBug ? error : new UserError(sentenceFor(error, doing));
}

function sentenceFor({ status, code, message }: Failure, doing: string): string {
  if (status === undefined) return `Twilio cannot be reached (${code}): is this machine online?`;
  if (status >= 500)
    return `Twilio has a problem of its own (${status}): try again, and see https://status.twilio.com.`;
  const link = Number(code) >= 10_000 ? `https://www.twilio.com/docs/api/errors/${code}` : 'https://status.twilio.com';
  return (
    SENTENCES[Number(code)] ??
    `Twilio does not let us ${doing} (${code ?? status}): ${message ?? 'it does not say why'}. See ${link}, and try again.`
  );
}

/** Whether Twilio accepts these credentials at all; rejects with a UserError if it cannot be asked. */
export async function isAccepted(credentials: Credentials): Promise<boolean> {
  const account = twilioClient(credentials).api.v2010.accounts(credentials.account).fetch();
  return account.then(
    () => true,
    (error: Failure) => {
      if (error.status === 401) return false;
      throw userErrorFor(error, 'read the account');
    },
  );
}
