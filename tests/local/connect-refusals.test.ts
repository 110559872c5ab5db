import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { AUTH_TOKEN, phoneNumber, service } from '../twilio/resources';
import { type Laptop, startLaptop } from './laptop';

jest.setTimeout(60_000);

const KEY_SECRET = 'Zk3xQ9aB7cD1eF5gH2iJ4kL6mN8oP0qR';
const NUMBER = '+18165550142';

let laptop: Laptop;
const inside = phoneNumber('+18335550199');
const number = phoneNumber(NUMBER);
const mute = phoneNumber('+18165550177', { capabilities: { voice: true, sms: false } });

beforeAll(async () => {
  const world = { numbers: [number, inside, mute], services: [service('Hotline', [inside]), service('Empty', [])] };
  laptop = await startLaptop(world);
});
afterEach(() => {
  laptop.aws.refuse = undefined;
  Object.assign(laptop.twilio, { status: 'active', tokens: [AUTH_TOKEN], trouble: undefined });
});
afterAll(() => laptop.stop());

/** A sentence as it is before it is broken into lines. */
function inOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

type Env = Record<string, string>;
const NO_KEYS = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' };

describe('connect says in a sentence what is wrong, and changes nothing', () => {
  test.each<[string, string[], Env, RegExp]>([
    ['no AWS credentials', [], NO_KEYS, /^There are no AWS credentials here: set AWS_PROFILE/],
    ['no AWS region', [], { AWS_REGION: '' }, /^No AWS region is chosen: set AWS_REGION/],
    ['AWS out of reach', [], { AWS_ENDPOINT_URL: 'http://127.0.0.1:1' }, /^AWS cannot be reached \(ECONNREFUSED\)/],
    ['a stage that there is none of', ['--stage', 'beta'], {}, /^There is no stage "beta".* --stage dev/],
    [
      'a stage not deployed here',
      ['--stage', 'dev'],
      {},
      /^There is no stack Hotline-dev in us-east-1 of account 1\d+: run npx cdk deploy/,
    ],
    ['a wrong token', [], { TWILIO_AUTH_TOKEN: 'f'.repeat(32) }, /^Twilio does not take this Account SID/],
    ["an API key's SID", [], { TWILIO_ACCOUNT_SID: `SK${'1'.repeat(32)}` }, /^This is an API key\. .+auth token alone/],
    ["an API key's secret", [], { TWILIO_AUTH_TOKEN: KEY_SECRET }, /^This is no auth token: .+API key's secret/],
    [
      'no credentials for Twilio',
      [],
      { TWILIO_AUTH_TOKEN: '' },
      /^There is no terminal to ask on: set TWILIO_ACCOUNT_SID/,
    ],
    ['Twilio out of reach', [], { TWILIO_API_URL: 'http://127.0.0.1:1' }, /^Twilio cannot be reached \(ECONNREFUSED\)/],
    ['a stand-in elsewhere', [], { TWILIO_API_URL: 'https://evil.example' }, /^TWILIO_API_URL is for a stand-in/],
    [
      'a number of nobody here',
      ['--number', '+18165550100'],
      {},
      /^\+18165550100 is not a number of this account\. It has \+18165550142/,
    ],
    ['a number without texts', ['--number', '+18165550177'], {}, /^\+18165550177 cannot take texts/],
    [
      'a service of nobody here',
      ['--service', `MG${'0'.repeat(32)}`],
      {},
      /^MG0+ is not a Messaging Service of this account/,
    ],
    ['no number named', ['--yes'], {}, /^There is no terminal to ask on: name one with --number/],
    ['two things at once', ['--undo', '--rotate'], {}, /^Give --undo or --rotate, not both\.$/],
    ['an argument that may be a token', [AUTH_TOKEN], {}, /^Usage: npm run connect/],
    ['nothing to rotate', ['--rotate'], {}, /^There is no token to follow on yet: run npm run connect first\./],
    ['nothing to undo', ['--undo'], {}, /^There is nothing to undo/],
  ])('%s', async (_, args, env, sentence) => {
    const { code, complained } = await laptop.run('connect', args, env);
    expect(inOneLine(complained)).toMatch(sentence);
    expect(code).toBe(1);
    expect(complained).not.toMatch(/^ +at /m);
    for (const secret of [AUTH_TOKEN, KEY_SECRET, 'f'.repeat(32)]) expect(complained).not.toContain(secret);
    expect([laptop.secret(), laptop.twilio.updates]).toEqual([{ current: '' }, []]);
  });

  test.each([
    ['ExpiredToken', /^These AWS credentials have expired/],
    ['InvalidClientTokenId', /^AWS does not know these credentials/],
    ['AccessDenied', /^These AWS credentials may not read the stack/],
  ])('AWS that answers %s', async (code, sentence) => {
    laptop.aws.refuse = { code, message: 'No.' };
    expect((await laptop.run('connect')).complained).toMatch(sentence);
  });

  test('the secondary token, which signs nothing, and a suspended account', async () => {
    laptop.twilio.tokens = ['e'.repeat(32), AUTH_TOKEN];
    expect((await laptop.run('connect')).complained).toMatch(/^This is the account's secondary token/);
    laptop.twilio.status = 'suspended';
    expect((await laptop.run('connect')).complained).toMatch(/^This Twilio account is suspended/);
  });
});

describe('when connect is interrupted half-way, it says where things stand, and goes on when it is run again', () => {
  const args = ['--number', NUMBER, '--yes'];
  const perhaps =
    /Done: the token is in the secret\. Perhaps done, perhaps not: \+18165550142 is set\. Run the same command again/;

  test.each(['cut before', 'cut after'] as const)('the network is gone: %s', async (how) => {
    const before = { ...number };
    laptop.secrets.set('twilio-tokens', '{"current":""}');
    laptop.twilio.trouble = { with: laptop.twilio.updates.length, how };
    const gone = await laptop.run('connect', args);
    expect([gone.code, gone.complained]).toEqual([1, expect.stringMatching(/^Twilio cannot be reached/)]);
    expect(inOneLine(gone.complained)).toMatch(perhaps);
    laptop.twilio.trouble = undefined;
    expect((await laptop.run('connect', args)).code).toBe(0);
    expect((await laptop.run('connect', ['--undo', '--yes'])).code).toBe(0);
    expect(number).toEqual(before);
  });

  test('Ctrl-C', async () => {
    laptop.secrets.set('twilio-tokens', '{"current":""}');
    laptop.twilio.trouble = { with: laptop.twilio.updates.length, how: 'hang' };
    const running = laptop.start('connect', args);
    while (!laptop.twilio.hanging) await new Promise((resolve) => setTimeout(resolve, 50));
    running.interrupt();
    const { code, complained } = await running.ended;
    expect([code, inOneLine(complained)]).toEqual([130, expect.stringMatching(perhaps)]);
  });
});
