import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { phoneNumber, type Resource } from '../../twilio/resources';
import { type Laptop, startLaptop } from '../laptop';

const NUMBER = '+18165550142';
const SECOND = '+18165550177';
const THIRD = '+18165550188';

let laptop: Laptop;
let second: Resource;

beforeEach(async () => {
  second = phoneNumber(SECOND, { sms_url: 'https://app.example.org/sms' });
  laptop = await startLaptop({ numbers: [phoneNumber(NUMBER), second] });
});
afterEach(() => laptop.stop());

const connect = (...args: string[]) => laptop.run('connect', ['--number', NUMBER, ...args]);
const sent = () => laptop.twilio.messages.filter(({ direction }) => direction === 'outbound-api');

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

describe('the round trip', () => {
  test('sends a real text from a second number, reads its answer back, counts one, and nobody answers the answer', async () => {
    const { code, said } = await connect('--yes', '--round-trip');
    expect([code, inOneLine(said)]).toEqual([
      0,
      expect.stringContaining(`✓ a real text from ${SECOND} to ${NUMBER} was signed, answered and sent back by Twilio`),
    ]);
    expect([sent().length, laptop.counted()]).toEqual([1, 1]);
    expect(laptop.twilio.came.map(({ from, to, url }) => [from, to, url])).toEqual([
      [SECOND, NUMBER, expect.stringContaining('.lambda-url.')],
      [NUMBER, SECOND, 'https://app.example.org/sms'],
    ]);
  });

  test('is asked for first, with what it costs, that it is counted, and who else hears the answer', async () => {
    const asked: string[] = [];
    const nothing = async () => '';
    const yes = async (question: string) => asked.push(question) > 0 && !question.includes('real text');
    const ask = { isThere: true, text: nothing, hidden: nothing, choose: async () => undefined as never, yes };
    const { code, said } = await laptop.run('connect', ['--number', NUMBER], {}, { ask });
    expect(asked.at(-1)).toMatch(/about 5 cents, and adds one to the count\..+ https:\/\/app\.example\.org\/sms/);
    expect([code, sent(), laptop.counted()]).toEqual([0, [], 0]);
    expect(inOneLine(said)).toContain(`Not proved: that a text to ${NUMBER} comes to us through Twilio`);
  });

  test('is not made by --yes alone: one line says what is not proved', async () => {
    const { said } = await connect('--yes');
    expect(inOneLine(said)).toContain(`its answer gets out: --round-trip proves it from ${SECOND}.`);
    expect(sent()).toEqual([]);
  });

  test('is never made from a number whose texts come to us, and rather from one whose texts go nowhere', async () => {
    await laptop.run('connect', ['--number', SECOND, '--yes']);
    expect(inOneLine((await connect('--yes', '--round-trip')).said)).toContain(
      'because the account has no other number',
    );
    expect(sent()).toEqual([]);
    laptop.twilio.numbers.push(
      phoneNumber('+18165550166', { sms_url: 'https://app.example.org/sms' }),
      phoneNumber(THIRD, { sms_url: '' }),
    );
    laptop.restart();
    expect((await connect('--yes', '--round-trip')).said).toContain(`from ${THIRD}`);
  });

  test('by doctor, when it is asked for, and otherwise a line says that it was not made', async () => {
    await connect('--yes');
    const without = await laptop.run('doctor');
    expect(inOneLine(without.said)).toContain(
      `npm run doctor -- --round-trip texts from ${SECOND}. It costs about 5 cents`,
    );
    expect(sent()).toEqual([]);
    const { said } = await laptop.run('doctor', ['--round-trip']);
    expect(inOneLine(said)).toMatch(
      /✓ round trip A real text from \+18165550177 to \+18165550142 was signed, answered/,
    );
    expect(laptop.counted()).toBe(1);
  });

  test('tells a text that another answers in our place', async () => {
    await connect('--yes');
    laptop.twilio.tokens = ['e'.repeat(32), ...laptop.twilio.tokens]; // Twilio signs with another token than we know.
    const { code, said } = await laptop.run('doctor', ['--round-trip']);
    expect([code, inOneLine(said)]).toEqual([1, expect.stringMatching(/✗ round trip The text from .+ got no answer/)]);
  }, 120_000);
});

describe('Webhooks Rules', () => {
  const rule = (more: object) => ({ id: 'webhooks_rule_1', settings: [{ id: 'webhooks_setting_1' }], ...more });
  const rulesIn = async (rules: object[] | undefined) => {
    laptop.twilio.rules = rules;
    return inOneLine((await laptop.run('doctor')).said);
  };

  test('that match our address are warned of, and an account without them is told so', async () => {
    await connect('--yes');
    const { sms_url: url } = laptop.twilio.numbers[0] as Resource;
    expect(await rulesIn(undefined)).toContain('– rules This account has no Webhooks Rules API (404)');
    expect(await rulesIn([])).toContain('✓ rules No Webhooks Rule matches');
    const others = rule({ matchType: 'PREFIX_MATCH', prefix: 'https://app.example.org/' });
    expect(await rulesIn([others])).toContain('✓ rules No Webhooks Rule matches');
    const prefix = String(url).slice(0, 30);
    for (const matching of [
      { matchType: 'EXACT_MATCH', value: url },
      { matchType: 'PREFIX_MATCH', prefix },
      { matchType: 'DEFAULT' },
    ])
      expect(await rulesIn([others, rule(matching)])).toContain(
        '✗ rules A Webhooks Rule matches our address: webhooks_rule_1',
      );
  });
});
