import { type OptOuts, RESERVED, reserved, twilioActsOn, twilioAnswers } from '../../functions/sms/carrier-words';
import { isShortCode } from '../../functions/sms/sender';
import { bad, type Check, good, unknown } from '../../functions/watch/check';
import { replyIn } from '../connect/prove';
import type { Answer } from '../twilio/post';
import type { Connected } from './check-number';

const NAME = 'words';
/** What Twilio answers with a text of its own, and what we answer besides. */
const CANNED = ['HELP', 'INFO'];

/** Who answers each word on a number; what Twilio answers is never called good, because nobody here can see it answer. */
export function checkWords({ sender: { number }, service }: Connected, optOuts: OptOuts): Check[] {
  if (!twilioActsOn(number, optOuts)) return [good(NAME, `${number}: ${nobodyElse(number)} ${listOf(OURS)}: we.`)];
  const twilios = RESERVED.filter((word) => twilioAnswers(word, number, optOuts));
  const ours = RESERVED.filter((word) => !twilios.includes(word));
  const [stop, start] = [wordsOf('stop', twilios), wordsOf('start', twilios)];
  return [
    unknown(
      NAME,
      `${number}: ${listOf(stop)}: Twilio, and we say nothing; the person then gets no more replies. ` +
        `${listOf(start)}: Twilio, and we say nothing. ${listOf(ours)}: we.`,
      'Text STOP and then START from your own phone: if they get no answer, run npm run connect -- --opt-outs ours.',
    ),
    unknown(
      NAME,
      `${number}: ${listOf(CANNED)}: we, and perhaps Twilio as well, with a text that has no hotline in it.`,
      service
        ? 'With Advanced Opt-Out it sends the hotline, and we say nothing to what it marks: paste the texts below.'
        : 'Put the number into a Messaging Service, switch on Advanced Opt-Out, and paste the texts below.',
    ),
  ];
}

/** The other ways in that Twilio may have for the same webhook; its list of numbers does not show them. */
export function checkChannels(optOuts: OptOuts): Check {
  const channels = Object.entries({ WhatsApp: 'whatsapp:', RCS: 'rcs:', Messenger: 'messenger:' });
  const ours = channels.filter(([, prefix]) => !twilioActsOn(`${prefix}hotline`, optOuts)).map(([name]) => name);
  const theirs = channels.map(([name]) => name).filter((name) => !ours.includes(name));
  const asOnNumbers = theirs.length > 0 ? ` On ${theirs.join(' and ')} Twilio answers as on a number.` : '';
  return unknown('channels', `If texts come by them: on ${ours.join(' and ')} we answer every word.${asOnNumbers}`);
}

/** Whether STOP gets an answer of ours where nobody else gives one; the text was addressed to a short code. */
export function checkStop(answer: Answer): Check {
  const reply = replyIn(answer);
  if (reply) return good('STOP', `On short codes, where Twilio says nothing, we do: “${reply.split('\n')[0]}”`);
  return bad(
    'STOP',
    `Where Twilio says nothing to STOP, neither do we (${answer.status}).`,
    'Run npx cdk deploy, and npm run doctor again.',
  );
}

const OURS = [...RESERVED, ...CANNED];

function nobodyElse(number: string): string {
  return isShortCode(number)
    ? 'on a short code Twilio answers no word.'
    : "Twilio's handling is off, as connect was told (--opt-outs ours).";
}

function wordsOf(kind: 'stop' | 'start', words: readonly string[]): string[] {
  return words.filter((word) => reserved(word) === kind);
}

function listOf(words: readonly string[]): string {
  return words.join(', ');
}
