import { PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ACCOUNT, AUTH_TOKEN, phoneNumber, type Resource, service } from '../../twilio/resources';
import { type Laptop, OTHER_HOST, SECRET_NAME, SMS_HOST, startLaptop } from '../laptop';

const NUMBER = '+18165550142';
const KEYS = { accessKeyId: 'testing', secretAccessKey: 'testing' };
const THEIRS = { sms_url: 'https://app.example.org/sms', sms_method: 'GET' };

let laptop: Laptop;
let number: Resource;

beforeEach(async () => {
  number = phoneNumber(NUMBER, THEIRS);
  laptop = await startLaptop({ numbers: [number] });
});
afterEach(() => laptop.stop());

const connect = (...args: string[]) => laptop.run('connect', ['--number', NUMBER, '--yes', ...args]);
const undo = () => laptop.run('connect', ['--undo', '--yes']);

/** A sentence as it is before it is broken into lines. */
function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

describe('undo puts back address, method and fallback as one', () => {
  test('GET to an address of theirs, though Twilio keeps our address without its fragment', async () => {
    const before = { ...number };
    laptop.twilio.keepsFragments = false;
    expect((await connect()).code).toBe(0);
    expect(number).toMatchObject({ sms_url: `https://${SMS_HOST}/`, sms_method: 'POST' });
    const again = await connect();
    expect(again.said).toContain('The settings at Twilio are right already.');
    const { code, said } = await undo();
    expect([code, said]).toEqual([0, expect.stringContaining(`${NUMBER} is as it was before`)]);
    expect(number).toEqual(before);
    expect(laptop.secret()).not.toHaveProperty('changed');
  });

  test('our address is ours with any method, and with another fragment', async () => {
    const before = { ...number };
    await connect();
    Object.assign(number, { sms_url: `https://${SMS_HOST}/#rc=5`, sms_method: 'GET' });
    expect((await undo()).code).toBe(0);
    expect(number).toEqual(before);
  });

  test('where there was no address, the fallback goes with ours, in one request', async () => {
    Object.assign(number, { sms_url: '', sms_method: 'POST' });
    const before = { ...number };
    await connect();
    expect((await undo()).code).toBe(0);
    expect(number).toEqual(before);
    expect(laptop.twilio.updates.at(-1)?.form).toMatchObject({ SmsUrl: '', SmsFallbackUrl: '' });
  });

  test('a fallback without an address, which Twilio takes no more, is not lost in silence', async () => {
    Object.assign(number, { sms_url: '', sms_fallback_url: 'https://app.example.org/fallback' });
    await connect();
    const { code, said } = await undo();
    expect([code, inOneLine(said)]).toEqual([
      0,
      expect.stringContaining('https://app.example.org/fallback goes too, because'),
    ]);
    expect(number).toMatchObject({ sms_url: '', sms_fallback_url: '' });
  });

  test('an application that answered before answers again', async () => {
    number.sms_application_sid = `AP${'2'.repeat(32)}`;
    const before = { ...number };
    await connect('--clear-application');
    expect((await undo()).code).toBe(0);
    expect(number).toEqual(before);
  });

  test('what the last release kept, only the fields that differed, is put back too', async () => {
    const before = { ...number };
    await connect();
    const ours = { smsUrl: number.sms_url, smsFallbackUrl: `https://${OTHER_HOST}/`, smsMethod: 'POST' };
    const kept = { smsUrl: THEIRS.sms_url, smsMethod: 'GET', smsFallbackUrl: '' };
    const changed = [{ sid: number.sid, before: kept, after: ours }];
    laptop.secrets.set(SECRET_NAME, JSON.stringify({ current: AUTH_TOKEN, account: ACCOUNT, changed }));
    expect((await undo()).code).toBe(1); // Nothing is kept of the calls, and that is said.
    expect(number).toEqual({ ...before, voice_url: `https://${OTHER_HOST}/voice` });
  });
});

test('what is kept survives a secret that somebody has damaged by hand', async () => {
  const before = { ...number };
  await connect();
  await editByHand('{ damaged');
  laptop.restart();
  expect((await connect()).code).toBe(0);
  expect((await undo()).code).toBe(0);
  expect(number).toEqual(before);
});

/** As the Console writes it, which keeps the value before. */
async function editByHand(text: string): Promise<void> {
  const client = new SecretsManagerClient({ endpoint: laptop.secrets.url, region: 'us-east-1', credentials: KEYS });
  await client.send(new PutSecretValueCommand({ SecretId: SECRET_NAME, SecretString: text }));
}

describe('undo leaves alone, and says so', () => {
  test('a number that was pointed elsewhere in the Console since: nothing of its texts is sent to Twilio', async () => {
    await connect('--texts-only');
    Object.assign(number, { sms_url: 'https://new.example.org/sms' });
    const [then, updates] = [{ ...number }, laptop.twilio.updates.length];
    const { code, said } = await undo();
    expect([code, number, laptop.twilio.updates.length]).toEqual([0, then, updates]);
    expect(inOneLine(said)).toContain(
      'texts have been set to https://new.example.org/sms since, and are left alone. ' +
        'Before connect they were at GET https://app.example.org/sms.',
    );
    expect(laptop.secret()).toHaveProperty('changed'); // What was not restored is not forgotten.
    expect(inOneLine((await undo()).said)).toContain('Before connect they were at GET https://app.example.org/sms.');
    const doctor = await laptop.run('doctor');
    expect(inOneLine(doctor.said)).toContain('No number of this account is connected.');
  });

  test('a TwiML Bin that was put in as fallback since', async () => {
    const bin = { sms_fallback_url: `https://handler.twilio.com/twiml/EH${'3'.repeat(32)}` };
    const before = { ...number };
    await connect();
    Object.assign(number, bin);
    const { code, said } = await undo();
    expect([code, number]).toEqual([0, { ...before, ...bin }]);
    expect(inOneLine(said)).toContain('has been set since, and is left alone');
  });

  test('a field that Twilio does not take: it is said, kept, and put back when undo runs again', async () => {
    const before = { ...number };
    await connect();
    laptop.twilio.ignores = ['SmsUrl'];
    const { code, said } = await undo();
    expect(code).toBe(1);
    expect(inOneLine(said)).toContain(`✗ ${NUMBER}: Twilio did not take “A message comes in”`);
    expect(said).not.toContain('is as it was before');
    laptop.twilio.ignores = [];
    expect((await undo()).code).toBe(0);
    expect(number).toEqual(before);
  });
});

test('what Twilio ignores of connect is said, not taken for set', async () => {
  laptop.twilio.ignores = ['SmsFallbackUrl'];
  const { code, said, complained } = await connect();
  expect([code, complained]).toEqual([1, expect.stringMatching(/^Not everything is as it should be at Twilio/)]);
  expect(inOneLine(said)).toContain(
    'Twilio did not take “A message comes in: primary handler fails” and has smsFallbackUrl nothing.',
  );
  expect(said).not.toContain(`✓ ${NUMBER} is set`);
});

describe('calls', () => {
  const DESK = { voice_url: 'https://desk.example.org/', voice_method: 'GET' };
  beforeEach(() => void Object.assign(number, DESK));

  test('that go to a staffed line are not taken without asking, and --texts-only is remembered', async () => {
    expect(inOneLine((await connect()).said)).toContain(`Calls stay where they go: ${NUMBER} to ${DESK.voice_url}.`);
    expect(number).toMatchObject(DESK);
    await connect('--texts-only');
    expect(laptop.secret()).toMatchObject({ calls: 'theirs' });
    await connect();
    expect(number).toMatchObject({ ...DESK, sms_url: expect.stringContaining(SMS_HOST) });
    expect(inOneLine((await laptop.run('doctor')).said)).toContain('Its calls are left alone, as chosen.');
  });

  test('are asked for once on a terminal, and the answer is remembered', async () => {
    const asked: string[] = [];
    const never = async () => '';
    const ask = {
      ...{ isThere: true, text: never, hidden: never, choose: async () => undefined as never },
      yes: async (question: string) => asked.push(question) > 0,
    };
    const there = () => laptop.run('connect', ['--number', NUMBER], {}, { ask });
    expect((await there()).code).toBe(0);
    expect(asked.filter((question) => question.startsWith('Calls: '))).toHaveLength(1);
    expect(number).toMatchObject({ voice_url: `https://${OTHER_HOST}/voice` });
    Object.assign(number, DESK);
    await there();
    expect(asked.filter((question) => question.startsWith('Calls: '))).toHaveLength(1);
    expect((await undo()).code).toBe(0);
    expect(number).toMatchObject({ ...THEIRS, ...DESK });
  });
});

describe('a stack that was destroyed while the number was connected', () => {
  const FORMER = `https://${'f'.repeat(32)}.lambda-url.us-east-1.on.aws/`;
  beforeEach(() => {
    laptop.aws.destroyed = {
      'Hotline-prod': { SmsUrl: FORMER, FallbackUrl: `${FORMER}x`, VoiceUrl: `${FORMER}voice` },
    };
    Object.assign(number, { sms_url: `${FORMER}#rc=2`, sms_method: 'POST', voice_url: `${FORMER}voice` });
  });

  test('its addresses are known as ours: doctor names the number, and connect never keeps them as what was there before', async () => {
    expect(inOneLine((await laptop.run('doctor')).said)).toContain(`${NUMBER} is not set as connect sets it`);
    expect((await connect()).code).toBe(0);
    laptop.aws.destroyed = {}; // CloudFormation forgets them after 90 days.
    Object.assign(number, { sms_url: FORMER });
    expect((await connect()).code).toBe(0);
    const { code, said } = await undo();
    expect([code, inOneLine(said)]).toEqual([1, expect.stringContaining('what was there before is not known here')]);
    expect(number.sms_url).toContain(SMS_HOST);
  });
});

test('a service that takes the texts of its numbers has its fields put back as one, and those that are not ours untouched', async () => {
  const own = { inbound_request_url: 'https://app.example.org/in', inbound_method: 'GET', fallback_url: null };
  const hotline = service('Hotline', [number], own);
  laptop.twilio.services = [hotline];
  const before = [{ ...hotline.resource }, { ...number }];
  expect((await connect()).code).toBe(0);
  expect(hotline.resource).toMatchObject({ inbound_method: 'POST', use_inbound_webhook_on_number: false });
  expect((await undo()).code).toBe(0);
  expect([hotline.resource, number]).toEqual(before);
});
