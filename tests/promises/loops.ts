import { randomBytes } from 'node:crypto';
import { loopGuard } from '../../functions/sms/loop-guard';
import { type Inbound, parse } from '../../functions/sms/parse';
import { receive } from '../../functions/sms/receive';
import { segments } from '../../functions/text/segments';
import { inboundEvent } from '../sms/inbound';
import { content } from '../text/content';

const DAYS = 30;
const DAY_S = 86_400;
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

function simulate(everySeconds: number, bodies: readonly string[]) {
  const guard = loopGuard(randomBytes(32));
  const sum = { texts: 0, answers: 0, segments: 0, loops: 0 };
  const inbounds = bodies.map((body) => parse(inboundEvent({ body })) as Inbound);
  for (let at = 0; at < DAYS * DAY_S; at += everySeconds) {
    const inbound = inbounds[sum.texts % inbounds.length] as Inbound;
    const now = new Date(Date.UTC(2026, 10, 1) + at * 1000);
    const { reply, event } = receive(inbound, { signer: 'twilio', optOuts: 'twilio' }, content, guard, now);
    const [, text] = /<Message>([\s\S]*)<\/Message>/.exec(reply.body) ?? [];
    sum.texts += 1;
    if (event === 'loop') sum.loops += 1;
    if (text === undefined) continue;
    sum.answers += 1;
    sum.segments += segments(text).segments;
  }
  return sum;
}

/** Thirty days of phones that answer by themselves, one environment of the function: what our answers cost, and what they would without the guard. */
function main(): void {
  const dollars = (amount: number) => `$${amount.toFixed(2)}`;
  console.table(
    MACHINES.map(([machine, every, bodies]) => {
      const { texts, answers, segments: sent, loops } = simulate(every, bodies);
      return {
        machine,
        'texts a day': texts / DAYS,
        'answers a day': (answers / DAYS).toFixed(1),
        'answers, a day': dollars((sent / DAYS) * SEGMENT),
        'without the guard': dollars((texts / DAYS) * 2 * SEGMENT),
        'incoming, a day': dollars((texts / DAYS) * SEGMENT),
        alarm: loops / DAYS > 20 ? 'rings' : 'silent',
      };
    }),
  );
}

main();
