import { describe, expect, test } from '@jest/globals';
import { choose, nameOf } from '../../../infra/connect/choose';
import { askCredentials, credentialsIn, sharedKeySecret } from '../../../infra/connect/credentials';
import { optionsFrom } from '../../../infra/connect/options';
import type { Ask } from '../../../infra/terminal/ask';
import type { Sender, Service } from '../../../infra/twilio/account';
import { twilioClient } from '../../../infra/twilio/client';

const SID = `AC${'1'.repeat(32)}`;
const TOKEN = '0123456789abcdef0123456789abcdef';
const KEY_SECRET = 'Zk3xQ9aB7cD1eF5gH2iJ4kL6mN8oP0qR';

/** Somebody who answers each question in turn. */
function person(...answers: string[]): Ask {
  const answer = async () => answers.shift() ?? '';
  return {
    isThere: true,
    text: answer,
    hidden: answer,
    choose: async (_, choices) => (choices[Number(await answer()) - 1] as (typeof choices)[number]).value,
    yes: async () => (await answer()) === 'y',
  };
}

function sender(number: string, more: Partial<Sender> = {}): Sender {
  return { sid: `PN${number}`, number, kind: 'long code', receivesTexts: true, settings: {}, ...more };
}

const service: Service = {
  sid: 'MG1',
  name: 'Hotline',
  settings: {},
  usesNumbersOwn: false,
  statusCallback: '',
  senders: ['PN+18335550199', 'PN+18335550198'],
};
const senders = [sender('+18165550142'), sender('+18335550199', { kind: 'toll-free' }), sender('+18335550198')];

describe('the command line', () => {
  test('is prod unless it says otherwise', () => {
    expect(optionsFrom([])).toMatchObject({ stack: 'Hotline-prod', yes: false, dryRun: false });
    expect(optionsFrom(['--stage', 'dev', '--yes'])).toMatchObject({ stack: 'Hotline-dev', yes: true });
  });

  test.each([[[TOKEN]], [['--token', TOKEN]], [[`--token=${TOKEN}`]], [['--stage']], [['--yes=1']]])(
    'says where help is for what it does not know, and never repeats it: it may be a token',
    (args) => {
      expect(() => optionsFrom(args)).toThrow(/^(?!.*0123).* See npm run connect -- --help\.$/);
    },
  );

  test('refuses two things at once', () => {
    expect(() => optionsFrom(['--undo', '--rotate'])).toThrow('not both');
    expect(() => optionsFrom(['--number', '+1', '--service', 'MG'])).toThrow('not both');
    expect(() => optionsFrom(['--shared-key', '--rotate'])).toThrow('Give --rotate or --shared-key, not both.');
  });

  test('STOP and START are ours or Twilio’s to answer, and a SharedKey is asked for, refused or left as it is', () => {
    expect(optionsFrom(['--opt-outs', 'ours'])).toMatchObject({ optOuts: 'ours', sharedKey: undefined });
    expect(optionsFrom(['--shared-key'])).toMatchObject({ sharedKey: true, optOuts: undefined });
    expect(optionsFrom(['--no-shared-key']).sharedKey).toBe(false);
    expect(() => optionsFrom(['--opt-outs', TOKEN])).toThrow(/^--opt-outs is ours or twilio\. See .+--help\.$/);
  });

  test('every option is in --help', () => {
    const options = ['--number', '--service', '--opt-outs', '--rotate', '--shared-key', '--no-shared-key', '--undo'];
    const help = (() => {
      try {
        return String(optionsFrom(['--help']));
      } catch (error) {
        return (error as Error).message;
      }
    })();
    for (const option of options) expect(help).toContain(option);
  });
});

describe('credentials', () => {
  test('come from the environment, and what is missing there is asked for', async () => {
    const given = { account: SID, token: TOKEN };
    expect(await askCredentials({ TWILIO_ACCOUNT_SID: SID, TWILIO_AUTH_TOKEN: TOKEN }, person())).toEqual(given);
    expect(await askCredentials({ TWILIO_ACCOUNT_SID: SID }, person(` ${TOKEN} `))).toEqual(given);
    expect(await askCredentials({}, person(SID, TOKEN))).toEqual(given);
    expect(credentialsIn({ TWILIO_ACCOUNT_SID: SID })).toBeUndefined();
  });

  test.each([
    [`SK${'1'.repeat(32)}`, TOKEN, 'This is an API key'],
    [SID, `SK${'1'.repeat(32)}`, 'This is an API key'],
    [SID, KEY_SECRET, "An API key's secret is not one either"],
    [SID.slice(0, -1), TOKEN, 'This is not an Account SID'],
    [TOKEN, SID, 'This is not an Account SID'],
  ])('that cannot sign are refused without being repeated', async (sid, token, sentence) => {
    const asking = askCredentials({}, person(sid, token));
    await expect(asking).rejects.toThrow(sentence);
    const { message } = (await asking.catch((error: Error) => error as Error)) as Error;
    for (const given of [sid, token]) expect(message).not.toContain(given);
  });

  test.each([
    [TOKEN, "This is the account's auth token"],
    ['webhooks_sharedkey_01jx0000000000000000000000', "This is not a SharedKey's secret"],
    [SID, "This is not a SharedKey's secret"],
    ['short', "This is not a SharedKey's secret"],
    ['two words that are long', "This is not a SharedKey's secret"],
  ])('a SharedKey’s secret is not a token, an id or a word: %#', (typed, sentence) => {
    expect(() => sharedKeySecret(typed, [TOKEN, undefined])).toThrow(sentence);
    expect(() => sharedKeySecret(typed, [TOKEN])).not.toThrow(typed);
    expect(sharedKeySecret(` ${KEY_SECRET}\n`, [TOKEN])).toBe(KEY_SECRET);
  });

  test('go to Twilio, or to a stand-in on this computer, and nowhere else', () => {
    process.env.TWILIO_API_URL = 'https://evil.example';
    expect(() => twilioClient({ account: SID, token: TOKEN })).toThrow('TWILIO_API_URL is for a stand-in');
    delete process.env.TWILIO_API_URL;
  });
});

describe('choosing', () => {
  const unnamed = { number: undefined, service: undefined };
  const nobody = person();

  test('every number is listed with the service it is in, then the services', async () => {
    const listed: string[] = [];
    const picksTheLast: Ask = {
      ...nobody,
      choose: async (_, choices) => {
        listed.push(...choices.map(({ label }) => label));
        return (choices.at(-1) as (typeof choices)[number]).value;
      },
    };
    const chosen = await choose(senders, [service], unnamed, picksTheLast);
    expect(listed).toEqual([
      '+18165550142  long code',
      '+18335550199  toll-free, in the Messaging Service "Hotline"',
      '+18335550198  long code, in the Messaging Service "Hotline"',
      'Messaging Service "Hotline", with 2 numbers',
    ]);
    expect(chosen).toEqual({ service, senders: senders.slice(1) });
  });

  test.each(['+18165550142', '8165550142', '(816) 555-0142', '+1 816 555 0142'])(
    'a number written %s',
    async (number) => {
      const target = await choose(senders, [service], { ...unnamed, number }, nobody);
      expect(nameOf(target)).toBe('+18165550142  long code');
    },
  );

  test('a number that receives no texts, an account without numbers and an empty service are refused', async () => {
    const callsOnly = [sender('+18165550142', { receivesTexts: false })];
    await expect(choose(callsOnly, [], unnamed, person('1'))).rejects.toThrow('cannot receive texts');
    await expect(choose([], [], unnamed, nobody)).rejects.toThrow('has no phone number');
    const empty = { ...service, senders: [] };
    const named = { ...unnamed, service: 'MG1' };
    await expect(choose(senders, [empty], named, nobody)).rejects.toThrow('has no number');
  });
});
