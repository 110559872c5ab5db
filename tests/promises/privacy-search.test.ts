import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { type Person, person } from './people';
import { digestsIn, marksIn, piecesOf } from './privacy-search';

const someone = person(4711);
const values = ({ from, to, body, messageSid, ip, params, headers }: Person) => [
  from,
  to,
  body,
  messageSid,
  ip,
  ...Object.values(params),
  ...Object.values(headers),
];
const hidden = (value: string) => `{"event":"refused","because":"x${value}y"}`;

describe('the search finds', () => {
  test.each([
    ['raw', (value: string) => value],
    ['in capitals', (value: string) => value.toUpperCase()],
    ['URL-encoded', (value: string) => encodeURIComponent(value)],
    ['URL-encoded to the last byte', (value: string) => Buffer.from(value).toString('hex').replace(/../g, '%$&')],
    ['in base64', (value: string) => Buffer.from(value).toString('base64')],
    ['in base64 after one byte', (value: string) => Buffer.from(`x${value}`).toString('base64')],
    ['in base64 after two bytes', (value: string) => Buffer.from(`xy${value}`).toString('base64')],
    ['in base64url', (value: string) => Buffer.from(value).toString('base64url')],
    ['in hex', (value: string) => Buffer.from(value).toString('hex')],
    ['in hex with colons', (value: string) => Buffer.from(value).toString('hex').toUpperCase().replace(/../g, '$&:')],
  ])('every value %s', (_, form) => {
    expect(values(someone).filter((value) => marksIn(hidden(form(value))).length === 0)).toEqual([]);
  });

  test.each([
    ['digits only', someone.from.slice(1)],
    ['national digits only', someone.from.slice(2)],
    ['a number as it is written', someone.from.replace(/^\+1(...)(...)(....)/, '+1 ($1) $2-$3')],
    ['an id as bytes in base64', Buffer.from(someone.messageSid.slice(2), 'hex').toString('base64')],
  ])('%s', (_, form) => expect(marksIn(hidden(form))).not.toEqual([]));

  test.each(['md5', 'sha1', 'sha256'])(
    'each value’s %s, whole or cut off, in hex, base64 and base64url',
    (algorithm) => {
      for (const value of [someone.from, someone.from.slice(1), someone.body, someone.messageSid, someone.ip]) {
        const digest = createHash(algorithm).update(value).digest();
        for (const form of ['hex', 'base64', 'base64url'] as const) {
          const told = expect.stringMatching(new RegExp(`^${algorithm} in ${form.slice(0, 6)}`));
          expect(digestsIn(piecesOf([hidden(digest.toString(form))]), someone)).toContainEqual(told);
          expect(digestsIn(piecesOf([digest.toString(form).slice(0, 12)]), someone)).toContainEqual(told);
        }
      }
    },
  );

  test('a crc32 in hex, base64 and decimal, where it stands alone', () => {
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(someone.from));
    for (const form of [sum.toString('hex'), sum.toString('base64'), String(sum.readUInt32BE())])
      expect(digestsIn(piecesOf([`{"id":"${form}"}`]), someone)).toHaveLength(1);
  });
});

test('the search finds nothing where there is nothing', () => {
  const harmless = 'event refused 2026-11#3 22#help#en Missouri +1 888 373 7888 +15550199 SM0123456789abcdef';
  expect([marksIn(harmless), digestsIn(piecesOf([harmless]), someone)]).toEqual([[], []]);
});
