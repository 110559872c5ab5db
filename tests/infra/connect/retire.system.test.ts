import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { phoneNumber, type Resource } from '../../twilio/resources';
import { type Laptop, startLaptop } from '../laptop';

const NUMBER = '+18165550142';
const [TEXTS, CALLS] = ['a', 'b'].map((digit) => `https://handler.twilio.com/twiml/EH${digit.repeat(32)}`);
const BINS = ['--texts-bin', String(TEXTS), '--calls-bin', String(CALLS)];

let laptop: Laptop;
let number: Resource;

beforeEach(async () => {
  number = phoneNumber(NUMBER, { sms_url: 'https://app.example.org/sms', sms_method: 'GET' });
  laptop = await startLaptop({ numbers: [number] });
  expect((await laptop.run('connect', ['--number', NUMBER, '--yes'])).code).toBe(0);
});
afterEach(() => laptop.stop());

/** On this day, at noon. */
function retire(day: string, ...args: string[]) {
  return laptop.run('connect', ['--retire', ...args], {}, { now: () => new Date(`${day}T12:00:00Z`) });
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

describe('npm run connect -- --retire', () => {
  test('before the last day lists what to take down, remembers the day, and changes nothing at Twilio', async () => {
    const before = { ...number };
    const { code, said } = await retire('2026-12-01', '--last-day', '2026-12-31');
    expect([code, inOneLine(said)]).toEqual([0, expect.stringMatching(/Nothing changes until 2026-12-31.+poster/)]);
    expect([number, laptop.secret()]).toEqual([before, expect.objectContaining({ lastDay: '2026-12-31' })]);
    const noDay = await retire('2026-12-01', '--last-day', 'tomorrow');
    expect([noDay.code, noDay.complained]).toEqual([1, expect.stringContaining('write it like 2026-12-31')]);
  });

  test('on the last day shows the last reply to paste, which needs no AWS, and asks for its address', async () => {
    await retire('2026-12-01', '--last-day', '2026-12-31');
    const { code, said, complained } = await retire('2026-12-31', '--yes');
    expect([code, inOneLine(complained)]).toEqual([1, expect.stringContaining('Then name it: --retire --texts-bin')]);
    expect(said).toMatch(/^<\?xml .+<Message>.*1-888-373-7888.*$/m);
    expect(number.sms_url).toContain('.lambda-url.');
  });

  test('gives the number its last reply, reads it back, keeps what was there before, and never gives the number back', async () => {
    const { code, said } = await retire('2026-12-31', '--last-day', '2026-12-31', ...BINS, '--yes');
    expect([code, inOneLine(said)]).toEqual([0, expect.stringMatching(/✓ read back from Twilio.+Keep the number/)]);
    expect(number).toMatchObject({ sms_url: TEXTS, sms_method: 'POST', sms_fallback_url: '', voice_url: CALLS });
    expect(JSON.stringify(laptop.secret())).toContain('https://app.example.org/sms');
    expect(inOneLine((await laptop.run('doctor')).said)).toContain('It was retired, with 2026-12-31 as its last day');
    expect(laptop.twilio.updates.every(({ path }) => path.startsWith('/IncomingPhoneNumbers/'))).toBe(true);
  });

  test('says when Twilio has not taken it, and goes on when it is run again', async () => {
    laptop.twilio.ignores = ['VoiceUrl'];
    const args = ['2026-12-31', '--last-day', '2026-12-31', ...BINS, '--yes'] as const;
    const { code, complained } = await retire(...args);
    expect([code, complained]).toEqual([1, expect.stringContaining('does not have its last reply')]);
    laptop.twilio.ignores = [];
    expect((await retire(...args)).code).toBe(0);
    expect(number).toMatchObject({ sms_url: TEXTS, voice_url: CALLS });
  });

  test('takes nothing but a TwiML Bin, and has nothing to retire where no number leads here', async () => {
    const other = ['--texts-bin', 'https://other.example/', '--calls-bin', String(CALLS)];
    const refused = await retire('2026-12-31', '--last-day', '2026-12-31', ...other, '--yes');
    expect(refused.complained).toContain('That is not the address of a TwiML Bin');
    await laptop.run('connect', ['--undo', '--yes']);
    expect((await retire('2026-12-31', '--yes')).complained).toContain('No number leads to this stack');
  });
});
