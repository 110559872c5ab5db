import { randomBytes } from 'node:crypto';
import { type LoopGuard, loopGuard, type Saying } from '../../functions/sms/loop-guard';
import { type Inbound, parse } from '../../functions/sms/parse';
import { receive } from '../../functions/sms/receive';
import { segments } from '../../functions/text/segments';
import { markdownTable } from '../readme/markdown-table';
import { inboundEvent } from '../sms/inbound';
import { content } from '../text/content';

const DAYS = 30;
const DAY_S = 86_400;
const ENVIRONMENTS = 10;
/** What Twilio takes for a segment, in or out, in dollars; the carriers' fees are not in it. */
const SEGMENT = 0.008;

/** What a phone texts by itself, and every how many seconds. */
const MACHINES: readonly (readonly [name: string, everySeconds: number, bodies: readonly string[]])[] = [
  ['“I am at lunch”, every 30 seconds', 30, ['I am at lunch']],
  ['“I am at lunch”, every 5 minutes', 300, ['I am at lunch']],
  ['HELP and ABUSE in turn, every 30 seconds', 30, ['HELP', 'ABUSE']],
  ['our reply quoted, every 30 seconds', 30, [`> ${content.replies.get('en crisis')}`]],
  ['“i want to die”, every 30 seconds', 30, ['i want to die']],
];

type Form = ReturnType<LoopGuard['weigh']>['form'];

/** What we would say to a text, and how many segments each form of it takes. */
interface Said {
  saying: Saying;
  segments: Record<Form, number>;
}

/** Asks receive() once for each form: what it says depends on the text alone, how on the guard. */
function said(body: string): Said {
  const inbound = parse(inboundEvent({ body })) as Inbound;
  let saying: Saying | undefined;
  const sentAs = (form: Form) => {
    const guard: LoopGuard = {
      weigh(one) {
        saying = one;
        return { form, limited: false };
      },
    };
    const { reply } = receive(inbound, { signer: 'twilio', optOuts: 'twilio' }, content, guard, new Date());
    const [, text] = /<Message>([\s\S]*)<\/Message>/.exec(reply.body) ?? [];
    return text === undefined ? 0 : segments(text).segments;
  };
  const each = { full: sentAs('full'), short: sentAs('short'), none: sentAs('none') };
  if (!saying) throw new Error(`"${body}" gets no reply.`);
  return { saying, segments: each };
}

/** Thirty days of a phone, whose texts meet the environments of the function in turn. */
function simulate(everySeconds: number, bodies: readonly string[], environments: number) {
  const guards = Array.from({ length: environments }, () => loopGuard(randomBytes(32)));
  const texts = bodies.map(said);
  const sum = { texts: 0, answers: 0, segments: 0, inFull: 0, loops: 0 };
  for (let at = 0; at < DAYS * DAY_S; at += everySeconds) {
    const { saying, segments } = texts[sum.texts % texts.length] as Said;
    const guard = guards[Math.floor(sum.texts / texts.length) % environments] as LoopGuard;
    const { form, limited } = guard.weigh(
      { ...saying, messageSid: `${sum.texts}` },
      new Date(Date.UTC(2026, 10, 1) + at * 1000),
    );
    sum.texts += 1;
    sum.segments += segments[form];
    sum.inFull += segments.full;
    if (form !== 'none') sum.answers += 1;
    if (limited) sum.loops += 1;
  }
  return sum;
}

/** What phones that answer by themselves cost in thirty days: our answers, what they would cost without the guard, and what comes in. */
export function loopsTable(): string {
  const number = (amount: number) => amount.toLocaleString('en-US');
  const dollars = (segments: number) =>
    (segments * SEGMENT).toLocaleString('en-US', { style: 'currency', currency: 'USD' });
  const rows = MACHINES.map(([machine, every, bodies]) => {
    const one = simulate(every, bodies, 1);
    const several = simulate(every, bodies, ENVIRONMENTS);
    return [
      machine,
      number(one.texts),
      dollars(one.texts),
      number(one.answers),
      dollars(one.segments),
      number(several.answers),
      dollars(several.segments),
      dollars(one.inFull),
      one.loops / DAYS > 20 ? 'rings' : 'silent',
    ];
  });
  const header = [
    `in ${DAYS} days a phone sends`,
    'texts',
    'cost',
    'our answers',
    'cost',
    `our answers, ${ENVIRONMENTS} environments`,
    'cost',
    'cost without the guard',
    'alarm Loop',
  ];
  return markdownTable(header, rows);
}

if (require.main === module) process.stdout.write(`${loopsTable()}\n`);
