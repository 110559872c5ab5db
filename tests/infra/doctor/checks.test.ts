import { describe, expect, test } from '@jest/globals';
import { message } from '../../../functions/sms/reply';
import type { Check } from '../../../functions/watch/check';
import { checkBalance } from '../../../functions/watch/check-balance';
import { checkQuota } from '../../../functions/watch/check-quota';
import { checkRegistration } from '../../../functions/watch/check-registration';
import { notUsable } from '../../../infra/aws/stack-state';
import { ourHosts } from '../../../infra/connect/our-hosts';
import { planFor } from '../../../infra/connect/plan';
import { asFact } from '../../../infra/doctor/check';
import { checkAlarms } from '../../../infra/doctor/check-alarms';
import { checkCalls, checkFallback, checkForged, checkSigned } from '../../../infra/doctor/check-answers';
import { checkSecret, checkStack } from '../../../infra/doctor/check-aws';
import { checkContent, checkReviews } from '../../../infra/doctor/check-content';
import { checkDelivery } from '../../../infra/doctor/check-delivery';
import { checkAccount, checkNumber, checkService, registeredAs } from '../../../infra/doctor/check-number';
import { checkTable, summaryOf } from '../../../infra/doctor/check-table';
import { checkChannels, checkStop, checkWords } from '../../../infra/doctor/check-words';
import { UserError } from '../../../infra/terminal/user-error';
import type { Account, Sender, Service } from '../../../infra/twilio/account';
import type { Answer } from '../../../infra/twilio/post';

const NOW = new Date('2026-11-26T12:00:00Z');
const EMAIL = 'alarms@example.org';
const TOKEN = '0123456789abcdef0123456789abcdef';
const OUTPUTS = {
  smsUrl: 'https://abc.lambda-url.us-east-1.on.aws/',
  fallbackUrl: 'https://def.lambda-url.us-east-1.on.aws/',
  voiceUrl: 'https://def.lambda-url.us-east-1.on.aws/voice',
  tokensSecret: 'arn',
  countsTable: 'counts',
};

const KNOWN = { hosts: ourHosts(OUTPUTS, { changed: [] }) };

/** The mark of each check, its message and its fix in one. */
function lines(checks: Check | Check[]): string[] {
  return [checks]
    .flat()
    .map(({ state, message, fix = '' }) => `${{ good: '✓', bad: '✗', unknown: '–' }[state]} ${message} ${fix}`);
}

function expectOne(checks: Check | Check[], beginning: '✓' | '✗' | '–', ...words: string[]): void {
  const [line = ''] = lines(checks);
  expect(line[0]).toBe(beginning);
  for (const word of words) expect(line).toContain(word);
}

function answerOf(status: number, body = '', type = 'text/xml'): Answer {
  return { status, type, body, ms: 12 };
}

function sender(more: Partial<Sender> = {}): Sender {
  return { sid: 'PN1', number: '+18165550142', kind: 'long code', receivesTexts: true, settings: {}, ...more };
}

function service(more: Partial<Service> = {}): Service {
  const settings = { inboundRequestUrl: 'https://abc.lambda-url.us-east-1.on.aws/' };
  return {
    sid: 'MG1',
    name: 'Hotline',
    settings,
    usesNumbersOwn: false,
    statusCallback: '',
    senders: ['PN1'],
    ...more,
  };
}

describe('what could not be read', () => {
  test('is a line of the table with the reason, but a bug stays a bug', async () => {
    const reason = 'AWS cannot be reached (ENOTFOUND): is this machine online?';
    expect(await asFact(Promise.reject(new UserError(reason)))).toEqual({ unknown: reason });
    await expect(asFact(Promise.reject(new TypeError('x is undefined')))).rejects.toThrow(TypeError);
  });
});

describe('what AWS has', () => {
  const stack = {
    name: 'Hotline-prod',
    region: 'us-east-1',
    status: 'UPDATE_COMPLETE',
    deployed: new Date(0),
    outputs: {},
  };

  test('a stack is whole, being deployed, left half by a failed deploy, or not there', () => {
    expectOne(checkStack('Hotline-prod', stack), '✓', 'us-east-1', '1970-01-01');
    expectOne(checkStack('Hotline-prod', { ...stack, status: 'UPDATE_IN_PROGRESS' }), '–', 'being deployed');
    expectOne(checkStack('Hotline-dev', { lookedIn: 'us-east-1' }), '✗', 'npx cdk deploy -c stage=dev');
  });

  test.each([
    ['REVIEW_IN_PROGRESS', '✗', 'never carried out, so nothing of it exists', 'Run npx cdk deploy.'],
    ['CREATE_IN_PROGRESS', '–', 'for the first time', 'Wait'],
    ['CREATE_FAILED', '✗', 'half of it is there', 'Delete the stack'],
    ['ROLLBACK_IN_PROGRESS', '–', 'is being taken back', 'Wait'],
    ['ROLLBACK_COMPLETE', '✗', 'nothing is there', 'npx cdk deploy'],
    ['ROLLBACK_FAILED', '✗', 'could not be removed', 'Delete the stack'],
    ['UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', '–', 'only what is old', ''],
    ['UPDATE_FAILED', '✗', 'half-way', 'npx cdk deploy'],
    ['UPDATE_ROLLBACK_IN_PROGRESS', '–', 'is being put back', 'Wait'],
    ['UPDATE_ROLLBACK_COMPLETE', '✗', 'the one before it answers', 'npx cdk deploy'],
    ['UPDATE_ROLLBACK_FAILED', '✗', 'so did the way back', 'npx cdk rollback'],
    ['DELETE_IN_PROGRESS', '✗', 'texts will go nowhere soon', 'npm run connect'],
    ['DELETE_FAILED', '✗', 'some of it is gone', 'Delete it once more'],
    ['ANYTHING_ELSE', '✗', 'is not known here', 'npx cdk deploy'],
  ] as const)('a stack in %s has a sentence of its own, and what to do', (status, mark, ...words) => {
    expectOne(checkStack('Hotline-prod', { ...stack, status }), mark, `(${status})`, ...words);
    const said = notUsable({ ...stack, status }, 'SmsUrl');
    expect(said).toContain(words[0]);
    expect(said).toContain(words[1]);
  });

  test('a secret holds a token, or texts are not verified', () => {
    expectOne(checkSecret({ current: TOKEN, changed: [] }, undefined), '✓');
    expectOne(checkSecret({ current: TOKEN, changed: [] }, TOKEN), '✓');
    expectOne(checkSecret({ current: TOKEN, next: 'f'.repeat(32), changed: [] }, undefined), '–', '--rotate');
    for (const stored of ['damaged' as const, { current: '', changed: [] }, { current: 'SK123', changed: [] }])
      expectOne(checkSecret(stored, undefined), '✗', 'npm run connect');
    expectOne(checkSecret({ current: TOKEN, changed: [] }, 'e'.repeat(32)), '✗', 'a different token');
  });

  test('a secret may hold a SharedKey and no token, and whether a Rule uses it is for a person to see', () => {
    const key = { current: '', sharedKey: 's'.repeat(40), changed: [] };
    expect(lines(checkSecret(key, TOKEN))).toEqual([
      expect.stringMatching(/^✓ It holds a SharedKey, and no token that opens the account/),
      expect.stringMatching(/^– .+cannot be seen from here; if none does, texts are not counted/),
    ]);
    expectOne(checkSecret({ ...key, current: TOKEN }, undefined), '–', 'beside the auth token', '--shared-key');
    expectOne(checkSecret({ ...key, nextSharedKey: 't'.repeat(40) }, undefined), '–', 'the next one', '--shared-key');
  });

  test('a raised alarm is reported with what it means, and a stack without alarms too', () => {
    const alarm = { name: 'Refused', raised: false, description: 'Texts came with no true signature.' };
    expectOne(checkAlarms([alarm], EMAIL, [], NOW), '✓', '1 set, none raised');
    expectOne(checkAlarms([alarm, { ...alarm, raised: true }], EMAIL, [], NOW), '✗', 'Refused is raised. Texts came');
    expectOne(checkAlarms([], EMAIL, [], NOW), '✗', 'no alarms');
  });

  test('an alarm from before the last connect or deploy is said to be that, and is not bad, as long as it looks back', () => {
    const at = (time: string) => new Date(`2026-11-26T${time}:00Z`);
    const alarm = { name: 'Unverified', raised: true, since: at('11:40'), spanMs: 300_000, description: 'No token.' };
    const connect = { what: 'connect', at: at('11:50') };
    expectOne(checkAlarms([alarm], EMAIL, [connect], NOW), '✓', 'since 11:40 UTC, from before the connect at 11:50');
    expectOne(checkAlarms([{ ...alarm, since: at('11:51') }], EMAIL, [connect], NOW), '✗', 'No token.');
    expectOne(checkAlarms([alarm], EMAIL, [{ ...connect, at: at('11:39') }], NOW), '✗', 'No token.');
    expectOne(checkAlarms([alarm], EMAIL, [connect], at('12:11')), '✗', 'No token.');
  });

  test('alarms that nobody gets are bad', () => {
    const alarm = { name: 'Refused', raised: false, description: '' };
    expectOne(checkAlarms([alarm], undefined, [], NOW), '✗', 'reach nobody', 'alarmEmail');
  });

  test('a quota below 100 is too low', () => {
    expectOne(checkQuota(1000), '✓');
    expectOne(checkQuota(100), '✓');
    expectOne(checkQuota(10), '✗', '1,000', 'https://console.aws.amazon.com/servicequotas');
  });
});

describe('what the functions answer', () => {
  const help = 'Call 1-888-373-7888\nDanger now: 911.';

  test('a signed text gets the HELP reply of functions/content', () => {
    expectOne(checkSigned(answerOf(200, message(help).body), help), '✓', '12 ms', 'Call 1-888-373-7888');
    expectOne(checkSigned(answerOf(200, message('Call 1').body), help), '✗', 'other words', 'npm run deploy');
    expectOne(checkSigned(answerOf(403), help), '✗', 'npm run connect');
    expectOne(checkSigned(answerOf(502), help), '✗', '502');
  });

  test('a forged text is refused', () => {
    expectOne(checkForged(answerOf(403)), '✓');
    expectOne(checkForged(answerOf(200)), '✗', 'no token');
    expectOne(checkForged(answerOf(500)), '✗', '500');
  });

  test('the fallback and calls answer with the numbers of the constant', () => {
    const constant = message('Call 1-888-373-7888, 24/7. Danger now: 911.').body;
    expectOne(checkFallback(answerOf(200, constant), constant), '✓');
    expectOne(checkFallback(answerOf(200, message('Call 1').body), constant), '✗', 'npm run deploy');
    expectOne(checkFallback(answerOf(200, constant, 'text/plain'), constant), '✗', 'text/plain');
    const call = '<Response><Say>1, 8 8 8, 3 7 3, 7 8 8 8. Danger: 9 1 1.</Say></Response>';
    expectOne(checkCalls(answerOf(200, call), call), '✓');
    expectOne(checkCalls(answerOf(200, '<Response/>'), call), '✗', 'does not say');
    expectOne(checkCalls(answerOf(404), call), '✗', '404');
  });
});

describe('what Twilio has', () => {
  const account: Account = { name: 'Coalition', status: 'active', trial: false, isPrimary: true };

  test('an account is active, and not a trial', () => {
    expectOne(checkAccount(account), '✓');
    expectOne(checkAccount('refused'), '✗', 'npm run connect');
    expectOne(checkAccount({ ...account, trial: true }), '✗', 'verified in the Console');
    expectOne(checkAccount({ ...account, status: 'suspended' }), '✗', 'suspended');
    expectOne(checkAccount({ ...account, isPrimary: false }), '✗', 'secondary');
  });

  test('a number is set as connect sets it, or the settings that differ are named', () => {
    const after = planFor({ senders: [sender()] }, OUTPUTS, KNOWN).changes[0]?.after ?? {};
    const check = (settings: Sender['settings'], inService?: Service) =>
      checkNumber({ sender: sender({ settings }), service: inService }, OUTPUTS, KNOWN);
    expectOne(check(after), '✓', '+18165550142');
    expectOne(
      check({ ...after, smsFallbackUrl: '', voiceMethod: 'GET' }),
      '✗',
      '“A message comes in: primary handler fails”, “A call comes in”',
    );
    expectOne(check({ ...after, smsApplicationSid: 'AP1' }), '✗', 'AP1');
    expectOne(check({}), '✗', 'go nowhere');
    expectOne(check(after, service({ settings: {} })), '✗', 'go nowhere');
  });

  test('a Messaging Service drops texts, tells others of replies, or does neither', () => {
    expectOne(checkService({ sender: sender(), service: undefined }), '✓', 'no Messaging Service');
    expectOne(checkService({ sender: sender(), service: service() }), '✓');
    expectOne(checkService({ sender: sender(), service: service({ usesNumbersOwn: true }) }), '✓', "number's own");
    expectOne(checkService({ sender: sender(), service: service({ settings: {} }) }), '✗', 'drops every text');
    const reporting = service({ statusCallback: 'https://crm.example/' });
    expectOne(checkService({ sender: sender(), service: reporting }), '✗', 'https://crm.example/');
  });

  test.each<[Partial<Sender>, Service | undefined, string[], '✓' | '✗' | '–', string]>([
    [{}, service(), ['VERIFIED'], '✓', 'A2P 10DLC campaign is approved'],
    [{}, service(), ['FAILED', 'VERIFIED'], '✓', 'approved'],
    [{}, service(), ['IN_PROGRESS'], '✗', 'under review'],
    [{}, service(), ['FAILED'], '✗', 'FAILED: No website.'],
    [{}, service(), [], '✗', 'no A2P 10DLC campaign. Ask'],
    [{}, undefined, [], '✗', 'in no Messaging Service'],
    [{ kind: 'toll-free' }, undefined, ['TWILIO_APPROVED'], '✓', 'approved'],
    [{ kind: 'toll-free' }, undefined, ['IN_REVIEW'], '✗', 'Wait.'],
    [{ kind: 'toll-free' }, undefined, ['TWILIO_REJECTED'], '✗', 'No website.'],
    [{ kind: 'toll-free' }, undefined, [], '✗', 'weeks'],
    [{ kind: 'short code', number: '55501' }, undefined, [], '✓', 'short code'],
    [{ number: '+445550100' }, undefined, [], '–', 'not a US number'],
  ])('the registration of %o, %#', (more, inService, statuses, mark, words) => {
    const registration = { statuses, reason: 'No website.' };
    expectOne(checkRegistration(registeredAs({ sender: sender(more), service: inService }), registration), mark, words);
  });

  test('a balance of less than five dollars is too low, and one that will not last two weeks', () => {
    expectOne(checkBalance({ amount: 30, currency: 'USD' }), '✓', 'about 1,000 texts');
    expectOne(checkBalance({ amount: 4.99, currency: 'USD' }), '✗', 'recharge');
    expectOne(checkBalance({ amount: -1, currency: 'USD' }), '✗', 'about 0 texts');
    expectOne(checkBalance({ amount: 30, currency: 'USD', spentADay: 1 }), '✓', 'for 30 days');
    expectOne(checkBalance({ amount: 30, currency: 'USD', spentADay: 3 }), '✗', 'for 10 days');
    expectOne(checkBalance({ amount: 30, currency: 'USD', spentADay: 0 }), '✓', 'about 1,000 texts.');
    expectOne(checkBalance({ amount: 1, currency: 'EUR' }), '–', '1.00 EUR');
  });

  test('errors of delivery are explained, and only those that can be fixed count as bad', () => {
    const check = (sent: number, ...errors: [number, number][]) =>
      checkDelivery('+18165550142', { sent, errors: new Map(errors) });
    expectOne(check(0), '–', 'nothing');
    expectOne(check(7), '✓', 'None of the last 7 texts');
    expectOne(check(7, [21610, 2]), '✓', '2 with 21610, the person has texted STOP');
    expectOne(check(7, [30034, 3]), '✗', 'no A2P campaign', 'Register');
    expectOne(check(7, [21610, 1], [30032, 3]), '✗', 'not verified', 'STOP');
    expectOne(check(7, [30999, 1]), '✗', 'https://www.twilio.com/docs/api/errors/30999');
  });
});

describe('what this folder says', () => {
  const problem = { file: 'en.json' as const, severity: 'error' as const, message: 'keyLine is empty; write it.' };

  test('mistakes are bad, old numbers are for a person to look at', () => {
    expectOne(checkContent([]), '✓');
    expectOne(checkContent([problem, problem]), '✗', '2 mistakes', 'keyLine is empty');
    expectOne(checkContent([{ ...problem, severity: 'warning', stale: true }]), '–', '1 number unchecked');
  });

  test('a language that no native speaker has read is named', () => {
    const english = { name: 'English', reviewed: true, help: '', word: 'HELP' };
    expectOne(checkReviews([english]), '✓');
    expectOne(checkReviews([english, { ...english, name: 'Español', reviewed: false }]), '–', 'Español');
  });
});

describe('who answers each word', () => {
  const alone = { sender: sender(), service: undefined };
  const code = { sender: sender({ number: '55501', kind: 'short code' }), service: undefined };

  test('on a long code or toll-free number: Twilio STOP and START, we YES, both HELP and INFO', () => {
    for (const number of ['+18165550142', '+18335550199']) {
      const checks = checkWords({ sender: sender({ number }), service: undefined }, 'twilio');
      const [line = '', help = ''] = lines(checks);
      expect(line).toMatch(/STOP, STOPALL, UNSUBSCRIBE, .+, OPTOUT: Twilio, and we say nothing/);
      expect(line).toMatch(/START, UNSTOP: Twilio, and we say nothing. YES: we\./);
      expect(help).toMatch(/HELP, INFO: we, and perhaps Twilio as well/);
    }
  });

  test('HELP can be the hotline at Twilio too, by Advanced Opt-Out, which a Messaging Service has', () => {
    expect(lines(checkWords(alone, 'twilio'))[1]).toContain('into a Messaging Service');
    expect(lines(checkWords({ ...alone, service: service() }, 'twilio'))[1]).toContain(
      'we say nothing to what it marks',
    );
  });

  test('on a short code, or if Twilio’s handling is off: we, each of them', () => {
    const all = 'STOP, STOPALL, UNSUBSCRIBE, CANCEL, END, QUIT, REVOKE, OPTOUT, START, YES, UNSTOP, HELP, INFO: we.';
    expectOne(checkWords(code, 'twilio'), '✓', 'on a short code', all);
    expectOne(checkWords(alone, 'ours'), '✓', '--opt-outs ours', all);
  });

  test('by WhatsApp and Messenger: we, but by RCS as on a number', () => {
    expectOne(
      checkChannels('twilio'),
      '–',
      'on WhatsApp and Messenger we answer',
      'On RCS Twilio answers as on a number.',
    );
    expectOne(checkChannels('ours'), '–', 'on WhatsApp and RCS and Messenger we answer every word.');
  });

  test('silence is never called good', () => {
    for (const check of checkWords(alone, 'twilio')) expect(check.state).toBe('unknown');
    expectOne(checkStop(answerOf(200, message('No more texts. HELP: 1-888-373-7888').body)), '✓', 'No more texts.');
    expectOne(checkStop(answerOf(200, '<Response/>')), '✗', 'neither do we');
    expectOne(checkStop(answerOf(403)), '✗', '403');
  });
});

describe('the table', () => {
  const checks: Check[] = [
    { name: 'stack', state: 'good', message: 'There.' },
    { name: 'registration', state: 'bad', message: 'x '.repeat(60).trim(), fix: 'Fix it.' },
    { name: 'retention', state: 'unknown', message: 'Who knows.' },
  ];

  test('fits 80 columns, with each fix under its check', () => {
    const table = checkTable(checks, { columns: 80, hasColours: false }).split('\n');
    expect(Math.max(...table.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(table.map((line) => line[0])).toEqual(['✓', '✗', ' ', ' ', '–']);
    expect(table[3]?.trim()).toBe('→ Fix it.');
    expect(summaryOf(checks)).toContain('1 to fix');
  });

  test('has colours only on a terminal that shows them', () => {
    expect(checkTable(checks, { columns: 80, hasColours: false })).not.toContain('\u001B');
    expect(checkTable(checks, { columns: 80, hasColours: true })).toContain('\u001B[31m✗\u001B[39m');
  });
});
