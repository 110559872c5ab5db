import { UserError } from '../terminal/user-error';
import type { Sender, Service } from '../twilio/account';
import type { Texts } from '../twilio/texts';
import { serviceOf } from './choose';
import { type Hosts, isOurs } from './our-hosts';
import { whereTextsGo } from './plan';
import { type ProofTools, replyIn, sendSigned } from './prove';
import type { SigningKey } from './signing-key';

/** A real text from one number of the account to the hotline's, and its answer back; `hears` is the address that gets the answer. */
export interface Trip {
  from: string;
  to: string;
  hears: string;
}

/** Not a word that Twilio may answer in our place. */
const BODY = 'help me';
const POLL = { everyMs: 3_000, maxMs: 60_000 };
const CLOCKS_MS = 60_000;
/** One segment out and in, an answer of two out and in, at $0.008 each. */
export const COST = 'It costs about 5 cents, and adds one to the count.';

/**
 * The trip that the account can make, or why it can make none. Never from a number whose texts come to us: it would
 * answer the answer. First one whose texts go nowhere, since an address of somebody else's may answer too.
 */
export function tripTo(
  { number: to, kind }: Sender,
  senders: readonly Sender[],
  services: readonly Service[],
  hosts: Hosts,
): Trip | { why: string } {
  if (kind === 'short code') return { why: 'a short code gets no texts from numbers of its own account' };
  const others = senders
    .filter((one) => one.number !== to && one.kind !== 'short code' && one.receivesTexts)
    .map((one) => ({ from: one.number, to, hears: whereTextsGo(one, serviceOf(one, services)) }))
    .filter(({ hears }) => !isOurs(hears, hosts));
  return (
    others.find(({ hears }) => hears === '') ?? others[0] ?? { why: 'the account has no other number to text from' }
  );
}

/** The question before it is made. */
export function tripQuestion({ from, to, hears }: Trip): string {
  const heard = hears ? ` The answer also goes to ${hears}, where ${from} takes its texts.` : '';
  return `Send a real text from ${from} to ${to} and read the answer? ${COST}${heard}`;
}

interface Tools extends Pick<ProofTools, 'post' | 'wait'> {
  texts: Texts;
  now(): Date;
}

/** Makes the trip; gives what it proved. Rejects with a UserError that says how far the text came. */
export async function makeTrip({ from, to }: Trip, smsUrl: string, key: SigningKey, tools: Tools): Promise<string> {
  const { texts, wait, now, post } = tools;
  const expected = replyIn(await sendSigned(smsUrl, key, post, { body: BODY, to }));
  const since = new Date(now().getTime() - CLOCKS_MS);
  const earlier = (await texts.between(to, from, since)).length;
  const sid = await texts.send({ from, to, body: BODY });
  for (let waited = 0; waited < POLL.maxMs; waited += POLL.everyMs) {
    await wait(POLL.everyMs);
    const answers = await texts.between(to, from, since);
    if (answers.length <= earlier) continue;
    if (answers.some(({ body, errorCode }) => body === expected && !errorCode))
      return `a real text from ${from} to ${to} was signed, answered and sent back by Twilio`;
    const failed = answers.find(({ errorCode }) => errorCode)?.errorCode;
    if (failed) throw new UserError(`The answer to ${from} was made and not delivered: ${linkTo(failed)}`);
    throw new UserError(
      `The text from ${from} was answered with other words, “${answers[0]?.body.split('\n')[0]}”: does the fallback answer? See npm run doctor.`,
    );
  }
  const error = await texts.errorOf(sid);
  if (error) throw new UserError(`The text from ${from} was not delivered to ${to}: ${linkTo(error)}`);
  throw new UserError(
    `The text from ${from} got no answer within ${POLL.maxMs / 1000} seconds: see Twilio Console > Monitor > Logs > Errors.`,
  );
}

function linkTo(code: number): string {
  return `${code}, see https://www.twilio.com/docs/api/errors/${code}.`;
}
