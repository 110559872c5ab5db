import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Check } from '../../../functions/watch/check';
import { ACCOUNT, AUTH_TOKEN, outbound, phoneNumber, service } from '../../twilio/resources';
import { type Laptop, SECRET_NAME, startLaptop } from '../laptop';

const NUMBER = '+18335550199';
const NO_TWILIO = { TWILIO_ACCOUNT_SID: '', TWILIO_AUTH_TOKEN: '' };
const NO_AWS = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' };

let laptop: Laptop;
const number = phoneNumber(NUMBER);

beforeAll(async () => {
  laptop = await startLaptop({
    numbers: [number],
    services: [service('Hotline', [number])],
    verifications: [{ sid: 'HH1', tollfree_phone_number_sid: number.sid, status: 'TWILIO_APPROVED' }],
    messages: [outbound(NUMBER, null), outbound(NUMBER, 21610)],
  });
});
afterAll(() => laptop.stop());

/** Each check's mark by its name. */
async function marks(env: Record<string, string>): Promise<{ code: number | null; marks: Record<string, string> }> {
  const { code, said } = await laptop.run('doctor', ['--json'], env);
  const { checks } = JSON.parse(said) as { checks: Check[] };
  return { code, marks: Object.fromEntries(checks.map(({ name, state }) => [name, state])) };
}

describe('npm run doctor, before connect', () => {
  test('says what is missing, and fails', async () => {
    const { code, marks: found } = await marks({});
    expect([code, found]).toEqual([
      1,
      expect.objectContaining({
        stack: 'good',
        secret: 'bad',
        'signed text': 'unknown',
        'forged text': 'bad',
        account: 'good',
        number: 'bad',
      }),
    ]);
  });

  test('checks all but Twilio if there are no credentials for it', async () => {
    const { marks: found } = await marks(NO_TWILIO);
    expect(found).toMatchObject({ stack: 'good', fallback: 'good', account: 'unknown', number: 'unknown' });
  });

  test('says where help is for what it does not know, which may be a token', async () => {
    const { code, complained } = await laptop.run('doctor', [AUTH_TOKEN]);
    expect([code, complained]).toEqual([1, expect.stringMatching(/See npm run doctor --\s--help\.\n$/)]);
    expect(complained).not.toContain(AUTH_TOKEN);
  });
});

describe('npm run doctor, after connect', () => {
  beforeAll(async () => {
    expect((await laptop.run('connect', ['--number', NUMBER, '--yes'])).code).toBe(0);
  });

  test('with only what connect has stored, finds that just the alarms’ address is missing, changes nothing and counts nothing', async () => {
    const before = [laptop.secret(), laptop.twilio.updates.length];
    const { code, said, complained } = await laptop.run('doctor', [], NO_TWILIO);
    expect([code, complained]).toEqual([1, '']);
    expect(said).toMatch(/✗ alarms .*reach nobody\./);
    expect(said).toContain('\n1 to fix: see → above.');
    const [table = ''] = said.split('\n\n');
    expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    for (const unseen of ['\u001B', AUTH_TOKEN, '+12025550123']) expect(said).not.toContain(unseen);
    expect([laptop.secret(), laptop.twilio.updates.length]).toEqual(before);
    expect(laptop.counted()).toBe(0);
    // To paste, whole and unwrapped:
    expect(said).toMatch(/^English, help keyword HELP, reply:\n\n.*1-888-373-7888.*$/m);
    expect(said).toMatch(/^Español, help keyword AYUDA, reply:\n\n.*1-888-373-7888.*$/m);
    expect(said).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?><Response><Message>/m);
  });

  test('checks all but AWS if there are no credentials for it', async () => {
    const { code, marks: found } = await marks(NO_AWS);
    expect(found).toMatchObject({ stack: 'bad', secret: 'unknown', account: 'good', registration: 'good' });
    expect(code).toBe(1);
    const { said } = await laptop.run('doctor', [], NO_AWS);
    expect(said).not.toContain('Nothing to fix was found.');
  });

  test('an alarm that rings from before the connect is said to, and is not red', async () => {
    Object.assign(laptop.aws, { alarms: { Unverified: 'ALARM' }, since: new Date(Date.now() - 600_000) });
    const { said } = await laptop.run('doctor');
    Object.assign(laptop.aws, { since: new Date(Date.now() + 1_000) });
    const later = await laptop.run('doctor');
    Object.assign(laptop.aws, { alarms: { Unverified: 'OK' } });
    expect(said).toMatch(/✓ alarms +Unverified rings since .+, from before the connect/);
    expect(later.said).toMatch(/✗ alarms +Unverified is raised\./);
  });

  test('a token that Twilio no longer accepts and a stack that is gone are bad, not thrown', async () => {
    laptop.secrets.set(SECRET_NAME, JSON.stringify({ current: 'e'.repeat(32), account: ACCOUNT }));
    expect((await marks(NO_TWILIO)).marks).toMatchObject({ secret: 'good', account: 'bad', number: 'unknown' });
    laptop.aws.stacks = {};
    expect(await marks(NO_TWILIO)).toMatchObject({ code: 1, marks: { stack: 'bad', quota: 'good' } });
  });
});
