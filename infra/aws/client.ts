import { UserError } from '../terminal/user-error';
import { region } from './region';

/** How every AWS client on the laptop is set up; credentials and endpoint come as the AWS CLI finds them. */
export const clientConfig = {
  region,
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 5_000, requestTimeout: 15_000 },
};

/** Waits for an answer of AWS's; rejects with a UserError if it refuses `doing` (“read the stack”) or is not reached. */
export async function fromAws<T>(doing: string, answer: Promise<T>): Promise<T> {
  return answer.catch((error: Failure) => {
    throw isBug(error) ? error : new UserError(sentenceFor(error, doing));
  });
}

/** What Node throws for a mistake in code; by name, because the error may come from another realm. */
function isBug({ name = '' }: Failure): boolean {
  return /^(TypeError|RangeError|ReferenceError)$/.test(name);
}

interface Failure {
  name?: string;
  message?: string;
  code?: string;
}

const LOG_IN = 'log in again (aws sso login, or as you did before), and try again.';
const EXPIRED = `These AWS credentials have expired: ${LOG_IN}`;
const NO_CREDENTIALS =
  'There are no AWS credentials here: set AWS_PROFILE to a profile of yours, or run aws configure, and try again.';
const UNKNOWN = `AWS does not know these credentials: ${LOG_IN}`;

const SENTENCES: readonly [RegExp, string][] = [
  [/^(ExpiredToken|ExpiredTokenException|RequestExpired)$/, EXPIRED],
  [/^(InvalidClientTokenId|UnrecognizedClientException|AuthFailure|MissingAuthenticationToken\w*)$/, UNKNOWN],
  [/^(SignatureDoesNotMatch|InvalidSignatureException|IncompleteSignature\w*)$/, UNKNOWN],
];
const UNREACHABLE = /^(ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|TimeoutError)$/;

function sentenceFor({ name = '', message = '', code = name }: Failure, doing: string): string {
  if (/^(Credentials|Token)ProviderError$/.test(name))
    return /expired|refresh/i.test(message) ? EXPIRED : NO_CREDENTIALS;
  if (/region (is missing|not accepted)/i.test(message))
    return 'The AWS region is not one: set AWS_REGION, for example to us-east-1.';
  if (UNREACHABLE.test(code))
    return `AWS cannot be reached (${code}) to ${doing}: is this machine online, and is the region (AWS_REGION or the profile's) right?`;
  if (name === 'SyntaxError') return "AWS's answer cannot be read: does AWS_ENDPOINT_URL lead to AWS?";
  if (/^AccessDenied/.test(name)) return `These AWS credentials may not ${doing}: ask whoever gave them to you.`;
  const known = SENTENCES.find(([names]) => names.test(name));
  return known?.[1] ?? `AWS did not let us ${doing} (${name}): ${message.split('\n')[0]}`;
}
