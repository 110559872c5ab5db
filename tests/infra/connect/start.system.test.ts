import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Check } from '../../../functions/watch/check';
import { type Lambda, startLambda } from '../../lambda/runtime-api';
import { world } from '../../system/world';
import { phoneNumber } from '../../twilio/resources';
import { type Laptop, OTHER_HOST, SECRET_ARN, SMS_HOST, startLaptop } from '../laptop';

const NUMBER = '+18165550142';

let laptop: Laptop;
let sms: Lambda;
let fallback: Lambda;

beforeEach(async () => {
  laptop = await startLaptop({ numbers: [phoneNumber(NUMBER)] });
  fallback = await startLambda({ bundle: world.fallback });
  sms = await startLambda({
    bundle: world.sms,
    env: {
      TWILIO_SECRET_ARN: SECRET_ARN,
      COUNTS_TABLE: 'counts',
      AWS_ENDPOINT_URL_SECRETS_MANAGER: laptop.secrets.url,
      AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9', // where a count would be lost, and logged
    },
  });
  laptop.functions[SMS_HOST] = (event) => sms.invoke(event);
  laptop.functions[OTHER_HOST] = (event) => fallback.invoke(event);
});
afterEach(async () => {
  await Promise.all([sms.stop(), fallback.stop(), laptop.stop()]);
});

test('connect gives the bundles that Lambda runs their token, doctor sees all of them answer, and nothing is counted or alarmed', async () => {
  const { code, said, complained } = await laptop.start('connect', ['--number', NUMBER, '--yes']).ended;
  expect([code, said, complained]).toEqual([0, expect.stringContaining('1-888-373-7888'), '']);
  const doctor = await laptop.start('doctor', ['--json']).ended;
  const { checks } = JSON.parse(doctor.said) as { checks: Check[] };
  const answers = checks.slice(2, 7).map(({ name, state }) => [name, state]);
  expect(answers).toEqual(['signed text', 'forged text', 'STOP', 'fallback', 'calls'].map((name) => [name, 'good']));
  expect(fallback.logs()).toBe('');
  expect(eventsIn(sms.logs())).toEqual(['{"event":"refused"}', '{"event":"refused"}']);
});

test('Ctrl-C ends connect, which says what it has done and what not', async () => {
  laptop.twilio.trouble = { with: 0, how: 'hang' };
  const running = laptop.start('connect', ['--number', NUMBER, '--yes']);
  while (!laptop.twilio.hanging) await new Promise((resolve) => setTimeout(resolve, 50));
  running.interrupt();
  const { code, complained } = await running.ended;
  expect([code, complained.replace(/\s+/g, ' ')]).toEqual([
    130,
    expect.stringMatching(
      /^ Stopped\. Done: the token is in the secret\. Perhaps done, perhaps not: \+18165550142 is set/,
    ),
  ]);
});

test('whoever reads no more of what doctor writes ends it without a word', async () => {
  const running = laptop.start('doctor');
  running.hangUp();
  const { complained } = await running.ended;
  expect(complained).toBe('');
});

test('AWS out of reach is one sentence', async () => {
  const { code, complained } = await laptop.start('connect', [], { AWS_ENDPOINT_URL: 'http://127.0.0.1:1' }).ended;
  expect([code, complained]).toEqual([1, expect.stringMatching(/^AWS cannot be reached \(ECONNREFUSED\)/)]);
});

function eventsIn(logs: string): string[] {
  return logs.split('\n').filter((line) => line.startsWith('{'));
}
