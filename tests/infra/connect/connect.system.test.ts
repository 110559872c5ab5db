import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { twilioRequest } from '../../../functions/canary/twilio-request';
import { post } from '../../../infra/twilio/post';
import { opening } from '../../text/content';
import { ACCOUNT, AUTH_TOKEN, NEXT_TOKEN, phoneNumber, service } from '../../twilio/resources';
import { type Laptop, OTHER_HOST, SECRET_NAME, SMS_HOST, startLaptop } from '../laptop';

const OURS = {
  sms_url: `https://${SMS_HOST}/#rc=2&rp=ct,rt,5xx&rt=6000`,
  sms_method: 'POST',
  sms_fallback_url: `https://${OTHER_HOST}/`,
  sms_fallback_method: 'POST',
  voice_url: `https://${OTHER_HOST}/voice`,
  voice_method: 'POST',
};
const HELP = opening('en help');

let laptop: Laptop;
let alone: ReturnType<typeof phoneNumber>;
let inside: ReturnType<typeof phoneNumber>;
let hotline: ReturnType<typeof service>;

beforeEach(async () => {
  alone = phoneNumber('+18165550142', { sms_method: 'GET' });
  inside = phoneNumber('+18335550199');
  hotline = service('Hotline', [inside]);
  laptop = await startLaptop({ numbers: [alone, inside], services: [hotline] });
});
afterEach(() => laptop.stop());

const connect = (...args: string[]) => laptop.run('connect', args);
const toAlone = ['--number', '+18165550142', '--yes'];

describe('npm run connect', () => {
  test('stores the token, sets the number and proves both with a text, whose reply it prints; twice is harmless', async () => {
    const before = { ...alone };
    const { code, said, complained } = await connect(...toAlone);
    expect([code, complained]).toEqual([0, '']);
    expect(alone).toEqual({ ...before, ...OURS });
    expect(laptop.secret()).toMatchObject({ current: AUTH_TOKEN });
    expect(said.indexOf('the token is in the secret')).toBeLessThan(said.indexOf('+18165550142 is set'));
    expect(said).toContain('a forged one is refused');
    expect(said).toContain(HELP);
    expect(said).not.toContain(AUTH_TOKEN);
    expect(Math.max(...said.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);

    const [secret, updates] = [laptop.secret(), laptop.twilio.updates.length];
    const again = await connect(...toAlone);
    expect(again.said).toContain('The settings at Twilio are right already.');
    expect(again.said).toContain(HELP);
    expect([again.code, laptop.secret(), laptop.twilio.updates.length]).toEqual([0, secret, updates]);
  });

  test('the key that blurs the public counts is put into their table if it is not there, and never shown', async () => {
    const { said } = await connect(...toAlone);
    const [{ Item = {}, ...put } = {}] = laptop.aws.put;
    expect(put).toEqual({ TableName: 'counts', ConditionExpression: 'attribute_not_exists(pk)' });
    expect(Item.key?.S).toMatch(/^[0-9a-f]{64}$/);
    expect(said).not.toContain(Item.key?.S);
    laptop.aws.put.length = 0;
    await connect('--dry-run');
    expect(laptop.aws.put).toEqual([]);
  });

  test('the function learns its address as Twilio spells it, for as long as it is connected', async () => {
    expect((await connect(...toAlone)).code).toBe(0);
    expect(laptop.secret()).toMatchObject({ url: OURS.sms_url });
    laptop.twilio.keepsFragments = false;
    const { code, said } = await connect('--number', '+18335550199', '--yes');
    expect([code, said]).toEqual([0, expect.stringContaining('our address as Twilio spells it is in the secret')]);
    expect(laptop.secret()).toMatchObject({ url: `https://${SMS_HOST}/` });
    expect((await connect('--undo', '--yes')).code).toBe(0);
    expect(laptop.secret()).not.toHaveProperty('url');
  });

  test('who answers STOP and START is Twilio unless it is told otherwise, and remembered', async () => {
    expect((await connect(...toAlone)).said).toMatch(/Twilio answers STOP and START, .+ --opt-outs\s+ours/s);
    expect(laptop.secret()).not.toHaveProperty('optOuts');
    const asked = await connect('--number', '+18165550142', '--opt-outs', 'ours');
    expect([asked.code, laptop.secret()?.optOuts]).toEqual([1, undefined]);
    expect((await connect(...toAlone, '--opt-outs', 'ours')).said).toContain('STOP and START are ours to answer');
    expect((await connect(...toAlone)).said).toContain('STOP and START are ours to answer');
    expect(laptop.secret()).toMatchObject({ optOuts: 'ours', current: AUTH_TOKEN });
  });

  test('--dry-run shows every change, and changes nothing', async () => {
    const { code, said } = await connect('--number', '+18165550142', '--dry-run');
    expect(code).toBe(0);
    expect(said).toContain('https://demo.twilio.com/welcome/sms/reply/');
    expect(said).toContain(`https://${SMS_HOST}/`);
    expect([laptop.secret(), laptop.twilio.updates]).toEqual([null, []]);
  });

  test('without --yes, and nobody to ask, it changes nothing', async () => {
    const { code, complained } = await connect('--number', '+18165550142');
    expect([code, complained]).toEqual([1, 'Add --yes to make these changes.\nNothing was changed.\n']);
    expect([laptop.secret(), laptop.twilio.updates]).toEqual([null, []]);
  });

  test('a number inside a Messaging Service is set where Twilio looks: its texts on the service, its calls on itself', async () => {
    expect((await connect('--number', '+18335550199', '--yes')).code).toBe(0);
    expect(hotline.resource).toMatchObject({
      inbound_request_url: OURS.sms_url,
      fallback_url: OURS.sms_fallback_url,
      inbound_method: 'POST',
    });
    expect(inside).toMatchObject({ sms_url: 'https://demo.twilio.com/welcome/sms/reply/', voice_url: OURS.voice_url });
  });

  test('a whole Messaging Service can be named', async () => {
    expect((await connect('--service', hotline.resource.sid, '--yes')).code).toBe(0);
    expect(hotline.resource.inbound_request_url).toBe(OURS.sms_url);
  });

  test('an application that answers in place of any address is taken off only when that is asked for', async () => {
    alone.sms_application_sid = `AP${'2'.repeat(32)}`;
    const refused = await connect(...toAlone);
    expect([refused.code, refused.complained]).toEqual([1, expect.stringContaining('--clear-application')]);
    expect(laptop.twilio.updates).toEqual([]);
    expect((await connect(...toAlone, '--clear-application')).code).toBe(0);
    expect(alone).toMatchObject({ ...OURS, sms_application_sid: '' });
  });
});

describe('npm run connect -- --undo', () => {
  test('puts back what was there before the first connect', async () => {
    const before = [{ ...alone }, { ...inside }, { ...hotline.resource }];
    await connect(...toAlone);
    await connect('--number', '+18335550199', '--yes');
    await connect(...toAlone);
    const { code, said } = await connect('--undo', '--yes');
    expect(code).toBe(0);
    expect(said).toContain('+18165550142 is as it was before');
    expect([alone, inside, hotline.resource]).toEqual(before);
    expect((await connect('--undo', '--yes')).complained).toContain('There is nothing to undo');
  });

  test('leaves alone what somebody has set since', async () => {
    await connect(...toAlone);
    alone.sms_url = 'https://theirs.example/';
    await connect('--undo', '--yes');
    expect(alone).toMatchObject({
      sms_url: 'https://theirs.example/',
      voice_url: 'https://demo.twilio.com/welcome/voice/',
    });
  });
});

describe('npm run connect -- --rotate', () => {
  const rotate = () => laptop.run('connect', ['--rotate'], { TWILIO_NEXT_AUTH_TOKEN: NEXT_TOKEN });

  /** A text as Twilio signs it now: with the primary token. */
  async function statusOfText(): Promise<number> {
    const [token = ''] = laptop.twilio.tokens;
    const url = `https://${SMS_HOST}/`;
    const { headers, body } = twilioRequest({ body: 'HELP', from: '+12025550155', to: '+18165550142', url, token });
    return (await post(url, headers, body)).status;
  }

  test('takes the next token in, and the old one out, without refusing a text in between', async () => {
    await connect(...toAlone);
    laptop.restart();
    laptop.twilio.tokens = [AUTH_TOKEN, NEXT_TOKEN];
    const begun = await rotate();
    expect([begun.code, begun.said]).toEqual([0, expect.stringContaining('promote the secondary token')]);
    expect(laptop.secret()).toMatchObject({ current: AUTH_TOKEN, next: NEXT_TOKEN });
    expect(await statusOfText()).toBe(200);

    const early = await rotate();
    expect([early.code, early.said]).toEqual([0, expect.stringContaining('still signs with the old one')]);
    expect(laptop.secret()).toMatchObject({ current: AUTH_TOKEN, next: NEXT_TOKEN });

    laptop.twilio.tokens = [NEXT_TOKEN];
    expect(await statusOfText()).toBe(200);
    expect((await rotate()).code).toBe(0);
    expect(laptop.secret()?.current).toBe(NEXT_TOKEN);
    expect(laptop.secret()).not.toHaveProperty('next');
    expect(await statusOfText()).toBe(200);
    for (const { said, complained } of [begun, early]) expect(said + complained).not.toContain(NEXT_TOKEN);
  });

  test('refuses a token that Twilio does not accept, and the one in use', async () => {
    laptop.secrets.set(SECRET_NAME, JSON.stringify({ current: AUTH_TOKEN, account: ACCOUNT }));
    expect((await rotate()).complained).toContain('Twilio does not accept this token');
    const same = await laptop.run('connect', ['--rotate'], { TWILIO_NEXT_AUTH_TOKEN: AUTH_TOKEN });
    expect(same.complained).toContain('This is the token in use');
    expect(laptop.secret()).not.toHaveProperty('next');
  });
});
