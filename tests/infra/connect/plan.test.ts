import { describe, expect, test } from '@jest/globals';
import { changeTable } from '../../../infra/connect/change-table';
import { notTaken } from '../../../infra/connect/compare';
import { keepBefore } from '../../../infra/connect/keep-before';
import { ourHosts } from '../../../infra/connect/our-hosts';
import { planFor, whereTextsGo } from '../../../infra/connect/plan';
import { parseStoredTokens, secretText } from '../../../infra/connect/stored-tokens';
import type { Sender, Service } from '../../../infra/twilio/account';

const URLS = {
  smsUrl: 'https://abcdefghijklmnopqrstuvwxyz012345.lambda-url.us-east-1.on.aws/',
  fallbackUrl: 'https://zyxwvutsrqponmlkjihgfedcba543210.lambda-url.us-east-1.on.aws/',
  voiceUrl: 'https://zyxwvutsrqponmlkjihgfedcba543210.lambda-url.us-east-1.on.aws/voice',
};
const KNOWN = { hosts: ourHosts(URLS, { changed: [] }) };
const SMS_URL = `${URLS.smsUrl}#rc=2&rp=ct,rt,5xx&rt=6000`;

function number(settings: Sender['settings'] = {}): Sender {
  return { sid: 'PN1', number: '+18165550142', kind: 'long code', receivesTexts: true, settings };
}

function inService(settings: Service['settings'] = {}, usesNumbersOwn = false): Service {
  return { sid: 'MG1', name: 'Hotline', settings, usesNumbersOwn, statusCallback: '', senders: ['PN1', 'PN2'] };
}

describe('what connect would change', () => {
  test('on a number: texts, their fallback and calls, all by POST', () => {
    const { changes, applications } = planFor({ senders: [number({ smsMethod: 'GET' })] }, URLS, KNOWN);
    const after = {
      smsUrl: SMS_URL,
      smsMethod: 'POST',
      smsFallbackUrl: URLS.fallbackUrl,
      smsFallbackMethod: 'POST',
      voiceUrl: URLS.voiceUrl,
      voiceMethod: 'POST',
    };
    expect(changes).toEqual([expect.objectContaining({ sid: 'PN1', after })]);
    expect(changes[0]?.before).toMatchObject({ smsUrl: '', smsMethod: 'GET' });
    expect(applications).toEqual([]);
  });

  test('nothing, if all is set already', () => {
    const { changes } = planFor({ senders: [number()] }, URLS, KNOWN);
    expect(planFor({ senders: [number(changes[0]?.after)] }, URLS, KNOWN).changes).toEqual([]);
  });

  test('on the Messaging Service, if that takes the texts, even if it has dropped them so far', () => {
    const target = { senders: [number({ smsUrl: 'https://old.example/' })], service: inService() };
    const [service, own] = planFor(target, URLS, KNOWN).changes;
    expect(service).toMatchObject({ sid: 'MG1', after: { inboundRequestUrl: SMS_URL, fallbackUrl: URLS.fallbackUrl } });
    expect(own?.after).toEqual({ voiceUrl: URLS.voiceUrl, voiceMethod: 'POST' });
  });

  test('on the number, if its service leaves texts to it', () => {
    const { changes } = planFor({ senders: [number()], service: inService({}, true) }, URLS, KNOWN);
    expect(changes.map(({ sid }) => sid)).toEqual(['PN1']);
    expect(changes[0]?.after.smsUrl).toBe(SMS_URL);
  });

  test('a TwiML application that would override the addresses is taken off, and named', () => {
    const { changes, applications } = planFor({ senders: [number({ smsApplicationSid: 'AP1' })] }, URLS, KNOWN);
    expect(applications).toEqual(['AP1']);
    expect(changes[0]).toMatchObject({ before: { smsApplicationSid: 'AP1' }, after: { smsApplicationSid: '' } });
  });

  test('calls that go to a SIP trunk still go there, and a short code takes none', () => {
    const trunk = planFor({ senders: [number({ trunkSid: 'TK1' })] }, URLS, KNOWN);
    expect(trunk.changes[0]?.after).not.toHaveProperty('voiceUrl');
    expect(trunk.notes.join()).toContain('SIP trunk');
    const code = planFor({ senders: [{ ...number(), sid: 'SC1', number: '55501', kind: 'short code' }] }, URLS, KNOWN);
    expect(Object.keys(code.changes[0]?.after ?? {}).sort()).toEqual([
      'smsFallbackMethod',
      'smsFallbackUrl',
      'smsMethod',
      'smsUrl',
    ]);
  });

  test('a TwiML Bin as fallback stays once the number is connected, and not before', () => {
    const bin = { smsFallbackUrl: 'https://handler.twilio.com/twiml/EH1', smsFallbackMethod: 'POST' };
    const fallbackIn = (settings: Sender['settings']) =>
      planFor({ senders: [number(settings)] }, URLS, KNOWN).changes[0]?.after.smsFallbackUrl;
    expect(fallbackIn(bin)).toBe(URLS.fallbackUrl);
    expect(fallbackIn({ ...bin, smsUrl: SMS_URL, smsMethod: 'GET' })).toBe(bin.smsFallbackUrl);
  });

  test('it is shown within 80 columns, with every address whole on a line', () => {
    const { changes } = planFor(
      { senders: [number({ smsMethod: 'GET', smsUrl: 'https://old.example/' })] },
      URLS,
      KNOWN,
    );
    const table = changeTable(changes, 80);
    expect(Math.max(...table.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(table.map((line) => line.trim())).toEqual(
      expect.arrayContaining([
        '+18165550142',
        'A message comes in',
        'from  GET',
        'https://old.example/',
        `https://${new URL(URLS.smsUrl).host}/`,
      ]),
    );
  });
});

describe('where a text to a number goes', () => {
  test.each([
    ['to its own address', number({ smsUrl: 'https://own.example/' }), undefined, 'https://own.example/'],
    ['to its application', number({ smsUrl: 'x', smsApplicationSid: 'AP1' }), undefined, 'AP1'],
    [
      'to its service',
      number({ smsUrl: 'x' }),
      inService({ inboundRequestUrl: 'https://mg.example/' }),
      'https://mg.example/',
    ],
    ['nowhere', number({ smsUrl: 'x' }), inService({ inboundRequestUrl: '' }), ''],
    ['to its own again', number({ smsUrl: 'https://own.example/' }), inService({}, true), 'https://own.example/'],
  ])('%s', (_, sender, service, place) => {
    expect(whereTextsGo(sender, service)).toBe(place);
  });
});

test('what Twilio did not take is told by its answer, whatever it does to fragments, case, and methods of nothing', () => {
  const asked = { smsUrl: SMS_URL, smsMethod: 'POST', voiceUrl: '', voiceMethod: 'GET' };
  expect(notTaken(asked, { smsUrl: URLS.smsUrl, smsMethod: 'post', voiceUrl: '', voiceMethod: '' })).toEqual([]);
  expect(notTaken(asked, { ...asked, smsUrl: 'https://other.example/' })).toEqual(['smsUrl']);
  expect(notTaken(asked, { ...asked, smsMethod: 'GET' })).toEqual(['smsMethod']);
  expect(notTaken(asked, { ...asked, voiceUrl: 'https://other.example/' })).toEqual(['voiceUrl']);
});

describe('what was there before', () => {
  const THEIRS = { smsUrl: 'https://old.example/', smsMethod: 'GET', smsFallbackUrl: '', smsFallbackMethod: 'POST' };
  const OURS = { smsUrl: URLS.smsUrl, smsMethod: 'POST', smsFallbackUrl: URLS.fallbackUrl, smsFallbackMethod: 'POST' };
  const first = { sid: 'PN1', before: { ...THEIRS, smsApplicationSid: '' } };
  const keep = (kept: Parameters<typeof keepBefore>[0], before: Sender['settings']) =>
    keepBefore(kept, { sid: 'PN1', name: '+18165550142', before, after: {} }, KNOWN.hosts);

  test('is kept as a whole: address, method, fallback and application', () => {
    expect(keep([], THEIRS)).toEqual([first]);
  });

  test('is what the first connect found, however often it runs after', () => {
    expect(keep([first], OURS)).toEqual([first]);
    expect(keep([first], { ...OURS, smsUrl: SMS_URL, smsMethod: 'GET' })).toEqual([first]);
  });

  test('is what somebody has set since, if it is not ours', () => {
    const since = { ...THEIRS, smsUrl: 'https://theirs.example/' };
    expect(keep([first], since)).toEqual([{ sid: 'PN1', before: { ...since, smsApplicationSid: '' } }]);
    const bin = { smsFallbackUrl: 'https://handler.twilio.com/twiml/EH1', smsFallbackMethod: 'GET' };
    expect(keep([first], { ...OURS, ...bin })).toEqual([{ sid: 'PN1', before: { ...first.before, ...bin } }]);
  });

  test('is never an address of ours, also of a stack that was destroyed', () => {
    expect(keep([], OURS)).toEqual([{ sid: 'PN1', before: {} }]);
    const former = 'https://formerformerformerformerformer00.lambda-url.us-east-1.on.aws';
    const hosts = ourHosts(URLS, { changed: [] }, [`${former}/`]);
    const change = { sid: 'PN1', name: '', before: { ...THEIRS, smsUrl: `${former}/#rc=2` }, after: {} };
    expect(keepBefore([first], change, hosts)).toEqual([first]);
  });

  test('keeps what a second change says nothing of, and the other numbers', () => {
    const other = { sid: 'PN2', before: { voiceUrl: '' } };
    const calls = { voiceUrl: 'v', voiceMethod: 'POST', voiceApplicationSid: '' };
    expect(keep([first, other], calls)).toEqual([other, { sid: 'PN1', before: { ...first.before, ...calls } }]);
  });

  test('is in the secret beside the tokens, which read as the function reads them', () => {
    const stored = { current: 'a'.repeat(32), account: 'AC1', changed: [first] };
    expect(parseStoredTokens(secretText(stored))).toEqual(stored);
    expect(JSON.parse(secretText(stored))).toMatchObject({ current: 'a'.repeat(32) });
  });

  test('a secret with nothing in it is empty, and any other text is damaged', () => {
    for (const empty of ['', ' ', '{}', '{"current":""}'])
      expect(parseStoredTokens(empty)).toEqual({ current: '', changed: [] });
    expect(parseStoredTokens('{"current":" t\\n","optOuts":"x"}')).toEqual({
      current: 't',
      optOuts: 'twilio',
      changed: [],
    });
    expect(secretText({ current: '', sharedKey: 's', changed: [] })).toBe('{"sharedKey":"s"}');
    for (const odd of ['{', 'null', '7', '{"current":7}', '{"changed":7}', '"x"'])
      expect([odd, parseStoredTokens(odd)]).toEqual([odd, 'damaged']);
  });
});
