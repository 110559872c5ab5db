import { randomBytes } from 'node:crypto';
import { type OptOuts, RESERVED } from '../../functions/sms/carrier-words';
import { loopGuard } from '../../functions/sms/loop-guard';
import { type Inbound, parse } from '../../functions/sms/parse';
import { receive } from '../../functions/sms/receive';
import { inboundEvent } from '../sms/inbound';
import { content } from '../text/content';
import { markdownTable } from './markdown-table';

/** Kinds of numbers with an address of each; on some, Twilio answers HELP and INFO besides, in words of its own. */
const KINDS: readonly (readonly [kind: string, to: string, optOuts: OptOuts, canned: boolean])[] = [
  ['long code', '+18165550199', 'twilio', true],
  ['toll-free number', '+18885550199', 'twilio', true],
  ['RCS', 'rcs:hotline_agent', 'twilio', true],
  ['any of these, with Twilio’s handling switched off', '+18165550199', 'ours', false],
  ['short code of its own', '233733', 'twilio', false],
  ['WhatsApp', 'whatsapp:+18165550199', 'twilio', false],
  ['Messenger', 'messenger:10321', 'twilio', false],
];
const WORDS = [...RESERVED.filter((word) => word !== 'YES'), 'YES', 'HELP', 'INFO'];

function weAnswer(body: string, to: string, optOuts: OptOuts): boolean {
  const from = to.replace(/^(\w+:)?.*/, '$1+15550100');
  const inbound = parse(inboundEvent({ body, from, to })) as Inbound;
  const checked = { signer: 'twilio', optOuts } as const;
  const { reply } = receive(inbound, checked, content, loopGuard(randomBytes(32)), new Date());
  return reply.body.includes('<Message>');
}

/** Who answers which word on which kind of number, as the code has it where Advanced Opt-Out is not switched on. */
export function wordsTable(): string {
  const rows = KINDS.map(([kind, to, optOuts, canned]) => [
    kind,
    ...WORDS.map((word) => {
      if (!weAnswer(word, to, optOuts)) return 'Twilio';
      return canned && (word === 'HELP' || word === 'INFO') ? 'we and Twilio' : 'we';
    }),
  ]);
  const columns = WORDS.map((word, i) => [word, rows.map((row) => row[i + 1] as string)] as const);
  const joined = columns.reduce<[string[], readonly string[]][]>((groups, [word, cells]) => {
    const last = groups.at(-1);
    if (last && String(last[1]) === String(cells)) last[0].push(word);
    else groups.push([[word], cells]);
    return groups;
  }, []);
  const header = ['texts to a', ...joined.map(([words]) => words.join(', '))];
  const body = KINDS.map(([kind], i) => [kind, ...joined.map(([, cells]) => cells[i] as string)]);
  return markdownTable(header, body, { left: true });
}
