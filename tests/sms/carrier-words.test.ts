import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { type OptOuts, RESERVED, twilioAnswers } from '../../functions/sms/carrier-words';
import { loopGuard } from '../../functions/sms/loop-guard';
import { type Inbound, parse } from '../../functions/sms/parse';
import { receive } from '../../functions/sms/receive';
import { content } from '../text/content';
import { inboundEvent } from './inbound';

/** Who answers on each kind of number, as Twilio documents it: https://help.twilio.com/articles/223134027 */
interface Kind {
  from: string;
  to: string;
  optOuts: OptOuts;
  /** The words that Twilio acts on by itself, without telling us. */
  twilio: readonly string[];
  /** HELP and INFO get Twilio's canned text, which names no hotline, besides our answer. */
  canned: boolean;
}

const STOP_WORDS = ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'];
const BY_TWILIO = [...STOP_WORDS, 'START', 'UNSTOP'];
const PERSON = '+15550100';
const KINDS: Record<string, Kind> = {
  'long code': { from: PERSON, to: '+18165550199', optOuts: 'twilio', twilio: BY_TWILIO, canned: true },
  'toll-free number': { from: PERSON, to: '+18885550199', optOuts: 'twilio', twilio: BY_TWILIO, canned: true },
  RCS: { from: 'rcs:+15550100', to: 'rcs:hotline_agent', optOuts: 'twilio', twilio: BY_TWILIO, canned: true },
  'short code': { from: PERSON, to: '233733', optOuts: 'twilio', twilio: [], canned: false },
  WhatsApp: { from: 'whatsapp:+15550100', to: 'whatsapp:+15550199', optOuts: 'twilio', twilio: [], canned: false },
  Messenger: { from: 'messenger:76234', to: 'messenger:10321', optOuts: 'twilio', twilio: [], canned: false },
  'long code, redacted or switched off': {
    from: PERSON,
    to: '+18165550199',
    optOuts: 'ours',
    twilio: [],
    canned: false,
  },
};
const WORDS = [...RESERVED, 'HELP', 'INFO', 'REPORT', 'stop please', 'hello', ''];

const weAnswer = (body: string, { from, to, optOuts }: Kind, OptOutType?: string): boolean => {
  const event = inboundEvent({ body, from, to, ...(OptOutType && { with: { OptOutType } }) });
  const checked = { signer: 'twilio', optOuts } as const;
  const { reply } = receive(parse(event) as Inbound, checked, content, loopGuard(randomBytes(32)), new Date());
  return reply.body.includes('<Message>');
};

describe.each(Object.entries(KINDS))('on a %s', (_, kind) => {
  test.each(WORDS)('%j is answered by Twilio or by us', (body) => {
    expect(kind.twilio.includes(body) || weAnswer(body, kind)).toBe(true);
  });

  test('STOP and START words are never answered by both', () => {
    const both = WORDS.filter((body) => kind.twilio.includes(body) && weAnswer(body, kind));
    expect(both).toEqual([]);
  });

  test('HELP and INFO are answered by us, whatever Twilio says', () => {
    expect(weAnswer('HELP', kind)).toBe(true);
    expect(weAnswer('INFO', kind)).toBe(true);
  });

  test('a text that Advanced Opt-Out marks has been answered', () => {
    for (const type of ['STOP', 'START', 'HELP']) expect(weAnswer(type, kind, type)).toBe(false);
  });

  test('what the table says and what the code says agree', () => {
    const silent = RESERVED.filter((body) => twilioAnswers(body, kind.to, kind.optOuts));
    expect(silent).toEqual(RESERVED.filter((body) => kind.twilio.includes(body)));
  });
});
