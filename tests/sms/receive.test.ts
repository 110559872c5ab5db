import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { loopGuard } from '../../functions/sms/loop-guard';
import { type Inbound, parse } from '../../functions/sms/parse';
import { receive } from '../../functions/sms/receive';
import type { Signer } from '../../functions/sms/signer';
import { content } from '../text/content';
import { inboundEvent } from './inbound';

const NOW = new Date('2026-11-22T03:00:00Z');

type Text = Parameters<typeof inboundEvent>[0] & { signer?: Signer };

const newGuard = () => loopGuard(randomBytes(32));

function inbound(text: Text): Inbound {
  const parsed = parse(inboundEvent(text));
  if ('status' in parsed) throw new Error(`refused with ${parsed.status}`);
  return parsed;
}

function texted({ signer = 'twilio', ...text }: Text, guard = newGuard(), now = NOW) {
  return receive(inbound(text), signer, content, guard, now);
}

const SILENT = { status: 200, body: '<?xml version="1.0" encoding="UTF-8"?><Response/>' };

describe('the rules of answering', () => {
  test('HELP is answered with the hotline and counted by topic and language', () => {
    const { reply, count } = texted({ body: 'HELP' });
    expect(reply).toMatchObject({ status: 200, headers: { 'content-type': 'text/xml; charset=utf-8' } });
    expect(reply.body).toContain('<Message>Call 1-888-373-7888 or text HELP to 233733');
    expect(count?.usage).toEqual({ topic: 'help', language: 'en' });
  });

  test('a forged text gets 403, is not understood and not counted', () => {
    const outcome = texted({ signer: 'forged' });
    expect(outcome).toMatchObject({ reply: { status: 403 }, event: 'refused' });
    expect(outcome).not.toHaveProperty('count');
    expect(outcome.reply.body).not.toContain('<Message>');
  });

  test('our own canary is answered and never counted', () => {
    const outcome = texted({ signer: 'canary' });
    expect(outcome.reply.body).toContain('1-888-373-7888');
    expect(outcome).not.toHaveProperty('count');
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

  test.each(['START', 'yes', ' Unstop '])('%j gets silence and counts as start', (body) => {
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

  test.each(['233733', '12345', 'Anonymous', '', '+', '+1', 'whatsapp:', 'Bank'])(
    'a sender %j is a machine: silence',
    (from) => {
      const outcome = texted({ from });
      expect(outcome.reply).toMatchObject(SILENT);
      expect(outcome).not.toHaveProperty('count');
    },
  );

  test('a person on WhatsApp is a person', () => {
    expect(texted({ from: 'whatsapp:+15550100' }).count?.usage.topic).toBe('help');
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
    expect(reply.body).toContain('1-888-373-7888');
    expect(reply.body).toContain('Ayuda: llame al');
    expect(count?.usage).toEqual({ topic: 'other', language: 'en' });
  });

  test('an MMS without text is answered', () => {
    const mms = {
      NumMedia: '1',
      MediaUrl0: 'https://api.twilio.com/x',
      MediaContentType0: 'image/jpeg',
      MessageSid: `MM${'a'.repeat(32)}`,
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
    expect(receive(moved, 'twilio', content, newGuard(), NOW)).not.toHaveProperty('count');
  });

  test('the outcome holds nothing the person sent and nothing that identifies them', () => {
    const text = inbound({ body: 'my name is Rosalind Quimby help', from: '+15550123' });
    const outcome = JSON.stringify(receive(text, 'twilio', content, newGuard(), NOW));
    for (const secret of ['Rosalind', 'Quimby', '5550123', text.messageSid, text.accountSid])
      expect(outcome).not.toContain(secret);
  });
});

describe('the loop guard', () => {
  const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

  test('after 20 answers within ten minutes a sender gets one a minute, until it was quiet for ten minutes', () => {
    const guard = newGuard();
    const isAnswered = (seconds: number, from = '+15550100') =>
      texted({ from }, guard, at(seconds)).reply.body.includes('<Message>');
    for (let i = 0; i < 20; i += 1) expect(isAnswered(i)).toBe(true);
    expect(isAnswered(20)).toBe(false);
    expect(isAnswered(21, '+15550101')).toBe(true);
    expect(isAnswered(79)).toBe(true);
    expect(isAnswered(100)).toBe(false);
    expect(isAnswered(139)).toBe(true);
    expect(isAnswered(139 + 601)).toBe(true);
    expect(isAnswered(139 + 602)).toBe(true);
  });

  test('forged texts use up nobody’s answers, and unverified ones are never held back', () => {
    const guard = newGuard();
    for (let i = 0; i < 30; i += 1) texted({ signer: 'forged' }, guard, at(i));
    expect(texted({}, guard, at(31)).reply.body).toContain('<Message>');
    for (let i = 0; i < 30; i += 1)
      expect(texted({ signer: 'unknown' }, guard, at(32)).reply.body).toContain('<Message>');
  });
});
