import { expect, test } from '@jest/globals';
import { fromAws } from '../../../infra/aws/client';
import { UserError } from '../../../infra/terminal/user-error';

function failure(name: string, message = 'No.', more: object = {}): Error {
  return Object.assign(new Error(message), { name, ...more });
}

test.each([
  [
    failure('CredentialsProviderError', 'Could not load credentials from any providers'),
    'There are no AWS credentials',
  ],
  [failure('CredentialsProviderError', 'The SSO session associated with this profile has expired.'), 'have expired'],
  [failure('TokenProviderError', 'Token is expired. To refresh this SSO session run aws sso login'), 'have expired'],
  [failure('ExpiredToken'), 'These AWS credentials have expired'],
  [failure('ExpiredTokenException'), 'These AWS credentials have expired'],
  [failure('InvalidClientTokenId'), 'AWS does not know these credentials'],
  [failure('UnrecognizedClientException'), 'AWS does not know these credentials'],
  [failure('SignatureDoesNotMatch'), 'AWS does not know these credentials'],
  [failure('AccessDenied'), 'These AWS credentials may not read the stack'],
  [failure('AccessDeniedException'), 'These AWS credentials may not read the stack'],
  [failure('Error', 'Region is missing'), 'The AWS region is not one'],
  [failure('Error', 'getaddrinfo ENOTFOUND', { code: 'ENOTFOUND' }), 'AWS cannot be reached (ENOTFOUND)'],
  [failure('SyntaxError', 'Unexpected token <'), 'does AWS_ENDPOINT_URL lead to AWS?'],
  [failure('TimeoutError'), 'AWS cannot be reached (TimeoutError)'],
  [failure('Throttling', 'Rate exceeded\n  at x'), 'AWS did not let us read the stack (Throttling): Rate exceeded'],
])('%s is told in one sentence', async (error, sentence) => {
  const told = await fromAws('read the stack', Promise.reject(error)).catch((told: Error) => told);
  const { message } = told as UserError;
  expect(told).toBeInstanceOf(UserError);
  expect(message).toContain(sentence);
  expect(message).not.toContain('\n');
});

test('a mistake in our code stays what it is, with its stack', async () => {
  const mistake = new TypeError('x is undefined');
  await expect(fromAws('read the stack', Promise.reject(mistake))).rejects.toBe(mistake);
});
