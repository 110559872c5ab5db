import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { AUTH_TOKEN, phoneNumber, service } from '../../twilio/resources';
import { type Laptop, SECRET_NAME, startLaptop } from '../laptop';

const NUMBER = '+18165550142';

let laptop: Laptop;
const inside = phoneNumber('+18335550199');
const number = phoneNumber(NUMBER);

beforeAll(async () => {
  const world = { numbers: [number, inside], services: [service('Hotline', [inside]), service('Empty', [])] };
  laptop = await startLaptop(world);
});
afterEach(() => {
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
    ['a stage that does not exist', ['--stage', 'beta'], {}, /^There is no stage "beta".*prod or dev/],
    [
      'a stage not deployed here',
      ['--stage', 'dev'],
      {},
      /^There is no stack Hotline-dev in us-east-1 of account 1\d+: run npx cdk deploy/,
    ],
    ['a wrong token', [], { TWILIO_AUTH_TOKEN: 'f'.repeat(32) }, /^Twilio does not accept this Account SID/],
    ["an API key's SID", [], { TWILIO_ACCOUNT_SID: `SK${'1'.repeat(32)}` }, /^This is an API key, with which/],
    [
      'no credentials for Twilio',
      [],
      { TWILIO_AUTH_TOKEN: '' },
      /^There is no terminal to ask on: set TWILIO_ACCOUNT_SID/,
    ],
    ['Twilio out of reach', [], { TWILIO_API_URL: 'http://127.0.0.1:1' }, /^Twilio cannot be reached \(ECONNREFUSED\)/],
    [
      'a number of nobody here',
      ['--number', '+18165550100'],
      {},
      /^\+18165550100 is not a number of this account\. It has \+18165550142/,
    ],
    [
      'a service of nobody here',
      ['--service', `MG${'0'.repeat(32)}`],
      {},
      /^MG0+ is not a Messaging Service of this account/,
    ],
    ['no number named', ['--yes'], {}, /^There is no terminal to ask on: name one with --number/],
  ])('%s', async (_, args, env, sentence) => {
    const { code, complained } = await laptop.run('connect', args, env);
    expect(inOneLine(complained)).toMatch(sentence);
    expect(code).toBe(1);
    expect(complained).not.toMatch(/^ +at /m);
    for (const secret of [AUTH_TOKEN, 'f'.repeat(32)]) expect(complained).not.toContain(secret);
    expect([laptop.secret(), laptop.twilio.updates]).toEqual([null, []]);
  });

  test.each(['REVIEW_IN_PROGRESS', 'ROLLBACK_FAILED', 'DELETE_FAILED'])('a stack in %s', async (status) => {
    const { 'Hotline-prod': outputs = {} } = laptop.aws.stacks;
    Object.assign(laptop.aws, { status, stacks: { 'Hotline-prod': {} } });
    const { code, complained } = await laptop.run('connect');
    Object.assign(laptop.aws, { status: 'UPDATE_COMPLETE', stacks: { 'Hotline-prod': outputs } });
    expect([code, inOneLine(complained)]).toEqual([1, expect.stringContaining(`cannot be used (${status}): `)]);
  });

  test('a stack whose last deploy was rolled back is used, and that is said', async () => {
    laptop.aws.status = 'UPDATE_ROLLBACK_COMPLETE';
    const { code, said } = await laptop.run('connect', ['--number', NUMBER, '--dry-run']);
    laptop.aws.status = 'UPDATE_COMPLETE';
    expect([code, inOneLine(said)]).toEqual([0, expect.stringContaining('the last deploy failed, and the one before')]);
  });

  test('a list that Twilio does not have for the account is left out and said; a list that is needed is named', async () => {
    laptop.twilio.lacks = ['/SMS/ShortCodes', '/v1/Services'];
    const { code, said } = await laptop.run('connect', ['--number', NUMBER, '--dry-run']);
    expect([code, inOneLine(said)]).toEqual([
      0,
      expect.stringContaining('where we list the short codes (404): left out.'),
    ]);
    laptop.twilio.lacks = ['/IncomingPhoneNumbers'];
    const refused = await laptop.run('connect', ['--number', NUMBER, '--dry-run']);
    laptop.twilio.lacks = [];
    expect([refused.code, inOneLine(refused.complained)]).toEqual([
      1,
      expect.stringMatching(
        /^Twilio does not let us list the numbers \(20404\): .+ See https:.+20404, and try again\./,
      ),
    ]);
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
    laptop.secrets.set(SECRET_NAME, undefined);
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
    laptop.secrets.set(SECRET_NAME, undefined);
    laptop.twilio.trouble = { with: laptop.twilio.updates.length, how: 'hang' };
    const stop = new AbortController();
    const ended = laptop.run('connect', args, {}, { stop: stop.signal });
    while (!laptop.twilio.hanging) await new Promise((resolve) => setTimeout(resolve, 10));
    stop.abort();
    const { code, complained } = await ended;
    expect([code, inOneLine(complained)]).toEqual([130, expect.stringMatching(perhaps)]);
  });
});
