import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { twilioRequest } from '../../../functions/canary/twilio-request';
import type { Check } from '../../../functions/watch/check';
import { post } from '../../../infra/twilio/post';
import { ACCOUNT, AUTH_TOKEN, phoneNumber } from '../../twilio/resources';
import { type Laptop, SECRET_NAME, SMS_HOST, startLaptop } from '../laptop';

const NUMBER = '+18165550142';
const KEY = 'first-shared-key-0123456789';
const NEXT = 'second-shared-key-012345678';

let laptop: Laptop;

beforeEach(async () => {
  laptop = await startLaptop({ numbers: [phoneNumber(NUMBER)] });
  expect((await laptop.run('connect', ['--number', NUMBER, '--yes'])).code).toBe(0);
  laptop.restart();
});
afterEach(() => laptop.stop());

const takeIn = (key: string, ...args: string[]) =>
  laptop.run('connect', ['--shared-key', ...args], { TWILIO_SHARED_KEY: key });

/** Texts as Twilio would sign them now; gives how many more are counted. */
async function counted(token: string, isSharedKey: boolean): Promise<number> {
  const before = laptop.counted();
  const url = `https://${SMS_HOST}/`;
  const text = { body: 'HELP', from: '+12025550155', to: NUMBER, url, token, isSharedKey };
  const { headers, body } = twilioRequest(text);
  expect((await post(url, headers, body)).status).toBe(200);
  return laptop.counted() - before;
}

test('a SharedKey takes the place of the auth token without a text refused or left uncounted', async () => {
  const begun = await takeIn(KEY);
  expect([begun.code, begun.complained]).toEqual([0, '']);
  expect(laptop.secret()).toMatchObject({ current: AUTH_TOKEN, sharedKey: KEY });
  for (const words of ['Make a SharedKey', 'HMAC_SHA256', 'rc=2&rp=ct,rt,5xx&rt=6000', 'PREFIX_MATCH'])
    expect(begun.said).toContain(words);
  expect(begun.said + begun.complained).not.toContain(KEY);
  expect(Math.max(...begun.said.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  expect([await counted(AUTH_TOKEN, false), await counted(KEY, true)]).toEqual([1, 1]);

  const unsure = await takeIn(KEY);
  expect([unsure.code, laptop.secret()?.current]).toEqual([1, AUTH_TOKEN]);
  const { said } = await takeIn(KEY, '--yes');
  for (const words of [
    'the SharedKey is alone in the secret',
    'If the alarm Unverified or Refused rings',
    'rotate it at Twilio',
  ])
    expect(said.replace(/\s+/g, ' ')).toContain(words);
  expect(laptop.secret()).toMatchObject({ sharedKey: KEY, account: ACCOUNT });
  for (const version of laptop.secrets.versions(SECRET_NAME)) expect(version).not.toContain(AUTH_TOKEN);
  laptop.restart();
  expect(await counted(KEY, true)).toBe(1);
});

test('the next SharedKey goes in beside the one in use, and then takes its place', async () => {
  await takeIn(KEY);
  await takeIn(KEY, '--yes');
  laptop.restart();
  expect((await takeIn(KEY)).complained).toContain('This is the SharedKey in use');
  expect((await takeIn(NEXT)).said).toContain('let the Rule name that one');
  expect(laptop.secret()).toMatchObject({ sharedKey: KEY, nextSharedKey: NEXT });
  expect([await counted(KEY, true), await counted(NEXT, true)]).toEqual([1, 1]);
  expect((await takeIn(NEXT, '--yes')).code).toBe(0);
  expect(laptop.secret()).toMatchObject({ sharedKey: NEXT });
  expect(laptop.secret()).not.toHaveProperty('nextSharedKey');
});

test('with a SharedKey alone, connect keeps the token out, doctor does not miss it, and the token comes back when asked for', async () => {
  await takeIn(KEY);
  await takeIn(KEY, '--yes');
  laptop.restart();
  const again = await laptop.run('connect', ['--number', NUMBER, '--yes']);
  expect([again.code, laptop.secret()]).toEqual([0, expect.not.objectContaining({ current: AUTH_TOKEN })]);

  const { said } = await laptop.run('doctor', ['--json'], { TWILIO_ACCOUNT_SID: '', TWILIO_AUTH_TOKEN: '' });
  const { checks } = JSON.parse(said) as { checks: Check[] };
  const states = Object.fromEntries(checks.map(({ name, state }) => [name, state]));
  expect(states).toMatchObject({ secret: 'good', rule: 'unknown', account: 'unknown' });
  expect(states).toMatchObject({ 'signed text': 'good', 'forged text': 'good', STOP: 'good' });

  const rotating = await laptop.run('connect', ['--rotate']);
  expect([rotating.code, rotating.complained]).toEqual([1, expect.stringContaining('holds a SharedKey and no auth')]);

  laptop.restart(); // or it waits for the function to read its secret again
  const back = await laptop.run('connect', ['--number', NUMBER, '--no-shared-key', '--yes']);
  expect([back.code, back.said]).toEqual([0, expect.stringContaining('Delete the Rule at Twilio first')]);
  expect(laptop.secret()).toMatchObject({ current: AUTH_TOKEN });
  expect(laptop.secret()).not.toHaveProperty('sharedKey');
});

test('with a SharedKey alone, --undo asks for the token instead of guessing', async () => {
  await takeIn(KEY);
  await takeIn(KEY, '--yes');
  const nobody = { TWILIO_ACCOUNT_SID: '', TWILIO_AUTH_TOKEN: '' };
  const asked = await laptop.run('connect', ['--undo', '--yes'], nobody);
  expect(asked.complained).toContain('set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN');
  expect((await laptop.run('connect', ['--undo', '--yes'])).said).toContain('The SharedKey stays in the secret');
});

test('no SharedKey before a number is connected, and none that cannot be one', async () => {
  expect((await takeIn(AUTH_TOKEN)).complained).toContain("This is the account's auth token");
  const nobody = await laptop.run('connect', ['--shared-key']);
  expect(nobody.complained.replace(/\s+/g, ' ')).toContain('set TWILIO_SHARED_KEY');
  expect(laptop.secret()).not.toHaveProperty('sharedKey');
  laptop.secrets.set(SECRET_NAME, undefined);
  expect((await takeIn(KEY)).complained).toContain('run npm run connect first');
});
