import { expect, test } from '@jest/globals';
import { sign } from 'aws4';
import fc from 'fast-check';
import { signedHeaders } from '../../functions/cloud/sign';

const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);
const sent = fc.record({
  service: fc.constantFrom('secretsmanager', 'sns', 'lambda'),
  region: fc.constantFrom('us-east-1', 'us-gov-west-1'),
  host: fc.tuple(word, fc.nat(65_535)).map(([name, port]) => `${name}.test:${port}`),
  method: fc.constantFrom('GET' as const, 'POST' as const),
  path: fc.array(word).map((parts) => `/${parts.join('/')}`),
  headers: fc.dictionary(
    word.map((name) => `x-${name}`),
    fc.string({ unit: fc.constantFrom('a', 'B', ' ', ';', '='), minLength: 1 }),
  ),
  body: fc.string({ unit: 'grapheme' }),
});
const keys = fc.record({ id: word, secret: fc.base64String({ minLength: 1 }), session: fc.option(word) });

test('a request is signed as aws4 signs it', () => {
  fc.assert(
    fc.property(
      sent,
      keys,
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2099') }),
      (request, { id, secret, session }, at) => {
        const credentials = {
          AWS_ACCESS_KEY_ID: id,
          AWS_SECRET_ACCESS_KEY: secret,
          ...(session && { AWS_SESSION_TOKEN: session }),
        };
        const { authorization } = signedHeaders(request, credentials, at);
        const time = at.toISOString().replace(/[-:]|\.\d+/g, '');
        const asked = {
          ...request,
          headers: { ...request.headers, Host: request.host, 'X-Amz-Date': time },
          extraHeadersToIgnore: { 'content-length': true, 'content-type': true }, // which it adds
        };
        const theirs = sign(asked, {
          accessKeyId: id,
          secretAccessKey: secret,
          ...(session && { sessionToken: session }),
        });
        const bare = (text: unknown) => String(text).replaceAll(', ', ',');
        expect(bare(authorization)).toBe(bare(theirs.headers?.Authorization));
      },
    ),
    { numRuns: 1_000 },
  );
});
