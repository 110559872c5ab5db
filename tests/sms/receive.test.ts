import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Checked } from '../../functions/sms/check-signature';
import { loopGuard } from '../../functions/sms/loop-guard';
import { type Inbound, parse } from '../../functions/sms/parse';
import { receive } from '../../functions/sms/receive';
import type { Language } from '../../functions/text/names';
import { segments } from '../../functions/text/segments';
import { readTwiml } from '../../infra/twilio/read-twiml';
import { content, opening } from '../text/content';
import { inboundEvent } from './inbound';

const NOW = new Date('2026-11-22T03:00:00Z');

type Text = Parameters<typeof inboundEvent>[0] & Partial<Checked>;

const newGuard = () => loopGuard(randomBytes(32));

function inbound(text: Text): Inbound {
  const parsed = parse(inboundEvent(text));
  if ('status' in parsed) throw new Error(`refused with ${parsed.status}`);
  return parsed;
}

const TWILIOS: Checked = { signer: 'twilio', optOuts: 'twilio' };

function texted({ signer = 'twilio', optOuts = 'twilio', ...text }: Text, guard = newGuard(), now = NOW) {
  return receive(inbound(text), { signer, optOuts }, content, guard, now);
}

const SILENT = { status: 200, body: '<?xml version="1.0" encoding="UTF-8"?><Response/>' };

describe('the rules of answering', () => {
  test('HELP is answered with the hotline and counted by topic and language', () => {
    const { reply, count } = texted({ body: 'HELP' });
    expect(reply).toMatchObject({ status: 200, headers: { 'content-type': 'text/xml; charset=utf-8' } });
    expect(reply.body).toContain(`<Message>${opening('en help')}`);
    expect(count?.usage).toEqual({ topic: 'help', language: 'en' });
  });

  test('a forged text gets 403, is not understood and not counted', () => {
    const outcome = texted({ signer: 'forged' });
    expect(outcome).toMatchObject({ reply: { status: 403 }, event: 'refused' });
    expect(outcome).not.toHaveProperty('count');
    expect(outcome.reply.body).not.toContain('<Message>');
  });

  test('our own canary is answered, and counted as nothing but the canary', () => {
    const outcome = texted({ signer: 'canary' });
    expect(outcome.reply.body).toContain('1-888-373-7888');
    expect(outcome.count?.usage).toEqual({ canary: true });
    expect(outcome).not.toHaveProperty('event');
  });

  test('without a token to be had, everyone is answered and no one is counted', () => {
    const outcome = texted({ signer: 'unknown' });
    expect(outcome.reply.body).toContain('1-888-373-7888');
    expect(outcome.event).toBe('unverified');
    expect(outcome).not.toHaveProperty('count');
  });

  test.each([
    ['HELP', 'carrier-help'],
    ['STOP', 'carrier-stop'],
    ['START', 'carrier-start'],
    ['A_NEW_ONE', 'carrier-help'],
  ])('OptOutType %s means that Twilio has replied: silence, counted as %s', (OptOutType, topic) => {
    expect(texted({ body: 'AYUDA', with: { OptOutType } })).toMatchObject({
      reply: SILENT,
      count: { usage: { topic, language: 'es' } },
    });
  });

  test.each(['STOP', 'stop', ' Stop\n', 'STOPALL', 'Unsubscribe', 'cancel', 'END', 'quit', 'REVOKE', 'optout'])(
    '%j gets silence and counts as stop',
    (body) => {
      expect(texted({ body })).toMatchObject({ reply: SILENT, count: { usage: { topic: 'stop' } } });
    },
  );

  test.each(['START', ' Unstop '])('%j gets silence and counts as start', (body) => {
    expect(texted({ body })).toMatchObject({ reply: SILENT, count: { usage: { topic: 'start' } } });
  });

  test.each([
    'STOP!',
    'stop hurting me',
    'stopp',
    'yes please',
    'the end',
    'start over',
    'S T O P',
    'ſtop',
    'STOP STOP',
    '"stop"',
  ])('%j is not such a word and is answered', (body) => {
    expect(texted({ body }).reply.body).toContain('<Message>');
  });

  test.each(['233733', '12345', 'Anonymous', 'Bank', 'T-Mobile'])('a sender %j is a machine: silence', (from) => {
    const outcome = texted({ from });
    expect(outcome.reply).toMatchObject(SILENT);
    expect(outcome).not.toHaveProperty('count');
  });

  test.each(['', '+', '+1', 'whatsapp:', 'a name that is too long for a sender'])(
    'a sender %j, whatever that is, is answered but not counted',
    (from) => {
      const outcome = texted({ from });
      expect(outcome.reply.body).toContain('1-888-373-7888');
      expect(outcome).not.toHaveProperty('count');
    },
  );

  test.each([
    ['whatsapp:+15550100', 'whatsapp:+15550199'],
    ['whatsapp:US.13491208655302741918', 'whatsapp:+15550199'],
    ['messenger:7623482364', 'messenger:103211458'],
    ['rcs:+15550100', 'rcs:hotline_agent'],
    ['+15550100', '233733'],
    ['+15550100', 'rcs:hotline_agent'],
  ])('a person at %s who texts %s is answered and counted', (from, to) => {
    expect(texted({ from, to }).count?.usage.topic).toBe('help');
  });

  test.each([
    '',
    '   ',
    '🦄',
    '\u0000',
    '\uD800',
    'asdfgh',
    '%',
    '<Xyzzy/>',
    'q '.repeat(800).replaceAll('q', 'zzyzx'),
  ])('what is not understood (%j) gets the hotline in both languages', (body) => {
    const { reply, count } = texted({ body });
    expect(readTwiml(reply.body)).toEqual([[...content.keyLines.values()].join('\n')]);
    expect(count?.usage).toEqual({ topic: 'other', language: 'en' });
  });

  test('an MMS without text is answered', () => {
    const mms = {
      NumMedia: '1',
      MediaUrl0: 'https://api.twilio.com/x',
      MediaContentType0: 'image/jpeg',
      ...Object.fromEntries(['MessageSid', 'SmsSid', 'SmsMessageSid'].map((name) => [name, `MM${'a'.repeat(32)}`])),
    };
    expect(texted({ body: '', with: mms })).toMatchObject({ count: { usage: { topic: 'other' } } });
  });

  test('a state that was typed is counted as a region, one that Twilio guessed is not', () => {
    expect(texted({ body: 'help kansas', with: { FromState: 'MO' } }).count?.usage).toEqual({
      topic: 'help',
      language: 'en',
      region: 'KS',
    });
    expect(texted({ body: 'help', with: { FromState: 'MO', FromZip: '64101' } }).count?.usage).not.toHaveProperty(
      'region',
    );
  });

  test.each([
    ['MessageSid', 'SM123'],
    ['MessageSid', ''],
    ['AccountSid', 'AC'],
    ['To', 'not a number'],
    ['From', '+1-555-0100'],
    ['SmsSid', `SM${'0'.repeat(32)}`],
    ['SmsMessageSid', 'SM1'],
  ])('a request whose %s is %j is answered but not counted', (name, value) => {
    const outcome = texted({ with: { [name]: value } });
    expect(outcome.reply.body).toContain('1-888-373-7888');
    expect(outcome).not.toHaveProperty('count');
  });

  test('the same signed string split into other fields is answered but not counted', () => {
    const genuine = inbound({ body: 'HELP' });
    const { Body, From, ...rest } = genuine.params as Record<string, string>;
    const resplit = { ...rest, [`Body${Body}From${From}`]: '' };
    const moved = { ...genuine, params: resplit, body: '', from: '+15550100', messageSid: '' };
    expect(receive(moved, TWILIOS, content, newGuard(), NOW)).not.toHaveProperty('count');
  });

  test('the outcome holds nothing the person sent and nothing that identifies them', () => {
    const text = inbound({ body: 'my name is Rosalind Quimby help', from: '+15550123' });
    const outcome = JSON.stringify(receive(text, TWILIOS, content, newGuard(), NOW));
    for (const secret of ['Rosalind', 'Quimby', '5550123', text.messageSid, text.accountSid])
      expect(outcome).not.toContain(secret);
  });
});

describe('a retry', () => {
  test('with one parameter more is the same message', () => {
    const MessageSid = `SM${'1'.repeat(32)}`;
    const sids = { MessageSid, SmsSid: MessageSid, SmsMessageSid: MessageSid };
    const first = texted({ with: sids });
    const again = texted({ with: { ...sids, ErrorCode: '11200' } });
    expect(first.count?.token).toBe(again.count?.token);
    expect(first.count?.token).toBeDefined();
  });
});

describe('STOP and START that nobody else answers', () => {
  const OURS: [string, Partial<Text>][] = [
    ['a short code', { to: '233733' }],
    ['WhatsApp', { from: 'whatsapp:+15550100', to: 'whatsapp:+15550199' }],
    ['Messenger', { from: 'messenger:7623482364', to: 'messenger:103211458' }],
    ['a number without Twilio’s handling', { optOuts: 'ours' }],
  ];

  test.each(OURS)('on %s STOP is confirmed in every language, in one segment', (_, where) => {
    const { reply, count } = texted({ body: 'Stop', ...where });
    expect(reply.body).toContain(content.stopLines.get('en' as Language));
    expect(reply.body).toContain(content.stopLines.get('es' as Language));
    expect(segments([...content.stopLines.values()].join('\n')).segments).toBe(1);
    expect(count?.usage.topic).toBe('stop');
  });

  test.each(OURS)('on %s START brings the hotline', (_, where) => {
    for (const body of ['START', 'unstop', 'YES']) {
      const { reply, count } = texted({ body, ...where });
      expect(reply.body).toContain('1-888-373-7888');
      expect(count?.usage.topic).toBe('start');
    }
  });

  test('whoever texted STOP and texts again is answered: no list is kept', () => {
    const guard = newGuard();
    texted({ body: 'STOP', to: '233733' }, guard);
    expect(texted({ body: 'HELP', to: '233733' }, guard).reply.body).toContain('1-888-373-7888');
  });

  test('YES without OptOutType is answered everywhere', () => {
    expect(texted({ body: 'yes' }).reply.body).toContain('1-888-373-7888');
  });
});

test('a picture is never fetched, and its text is answered', () => {
  const with_ = { NumMedia: '1', MediaUrl0: 'https://api.twilio.com/x', MediaContentType0: 'image/jpeg' };
  expect(texted({ body: 'i want to die', with: with_ }).count?.usage.topic).toBe('crisis');
});

test('thanks, and what asks for silence, are counted under one name', () => {
  for (const body of ['thanks', 'wrong number'])
    expect(texted({ body }).count?.usage).toMatchObject({ topic: 'thanks' });
});
