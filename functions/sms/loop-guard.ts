import { createHash } from 'node:crypto';
import { isAscii } from '../text/plain';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The same reply within an hour becomes short from the third time on, and rare from the sixth; and rarer from the twentieth of a day. */
const SHORT_FROM = 3;
const RARE_FROM = 6;
const RARER_FROM = 20;
/** So many texts of a sender in words of their own are a person's; a machine that always finds others is held back after them. */
const MAX_NEW_WORDS = 60;
const MAX_SENDERS = 10_000;
/** Of a sender's last messages: Twilio delivers one again within seconds, if at all. */
const MAX_MESSAGES = 5;

/** What we would say, and to what words; `reply` is any name for it. A message that is delivered once more is answered as before. */
export interface Saying {
  sender: string;
  messageSid: string;
  words: string;
  reply: string;
  isCrisis?: boolean;
}

export interface Verdict {
  form: 'full' | 'short' | 'none';
  /** It has been said so often to the same words that it looks like a loop. */
  limited: boolean;
}

/** Ends loops between two machines without cutting a person off. */
export interface LoopGuard {
  weigh(saying: Saying, now: Date): Verdict;
}

/** When something was asked for, and when that was answered, the last twenty times each. */
interface Asked {
  times: number[];
  answers: number[];
}

interface Sender {
  replies: Map<string, Asked>;
  words: Map<string, Asked>;
  verdicts: Map<string, Verdict>;
  lastText: number;
}

/**
 * A guard that looks at what we would say: the same reply to the same sender becomes short the third time in an hour,
 * comes once in ten minutes from the sixth time on, and once an hour from the twentieth of a day on. Words that the
 * sender has not used before are always answered: 60 times a day, in a crisis without end; the same words of a crisis
 * once a minute, and once in ten minutes after twenty answers in a day. Everything is kept for a day at most, under a
 * random `key`; each environment of the function has its own guard.
 */
export function loopGuard(key: Buffer): LoopGuard {
  const senders = new Map<string, Sender>();
  // The key before the text is enough, since nobody is shown what comes of it; an HMAC takes four times as long.
  const keyed = createHash('sha256').update(key);
  const hidden = (text: string) => keyed.copy().update(text).digest('base64');

  const senderOf = (number: string, time: number): Sender => {
    for (const [id, { lastText }] of senders) {
      if (time - lastText < DAY && senders.size < MAX_SENDERS) break; // in the order of their last text
      senders.delete(id);
    }
    const id = hidden(number);
    const sender = senders.get(id) ?? { replies: new Map(), words: new Map(), verdicts: new Map(), lastText: time };
    senders.delete(id);
    senders.set(id, sender);
    sender.lastText = time;
    return sender;
  };

  return {
    weigh({ sender: number, messageSid, words, reply, isCrisis = false }, now) {
      const time = now.getTime();
      const sender = senderOf(number, time);
      const message = hidden(messageSid);
      const before = sender.verdicts.get(message);
      if (before) return before;
      const said = hidden(lettersOf(words));
      const isNew = !sender.words.has(said);
      const its = asked(sender.replies, hidden(reply), time);
      const wording = asked(sender.words, said, time);
      const isAlwaysAnswered = isNew && (isCrisis || sender.words.size <= MAX_NEW_WORDS);
      const counted = isCrisis ? wording : its;
      const isShort = within(HOUR, its.times, time) >= SHORT_FROM || within(DAY, its.times, time) >= RARER_FROM;
      const isRarer = within(DAY, isCrisis ? wording.answers : its.times, time) >= RARER_FROM;
      const limited = !isAlwaysAnswered && (isRarer || within(HOUR, counted.times, time) >= RARE_FROM);
      const pause = isAlwaysAnswered ? 0 : pauseFor(isCrisis, isShort, isRarer, limited);
      const waited = time - (counted.answers.at(-1) ?? Number.NEGATIVE_INFINITY);
      const isSilent = waited >= 0 && waited < pause;
      if (!isSilent) for (const one of [its, wording]) one.answers = lastTwenty(one.answers, time);
      const verdict: Verdict = { form: isSilent ? 'none' : isShort ? 'short' : 'full', limited };
      sender.verdicts.set(message, verdict);
      if (sender.verdicts.size > MAX_MESSAGES) sender.verdicts.delete(sender.verdicts.keys().next().value as string);
      return verdict;
    },
  };
}

function pauseFor(isCrisis: boolean, isShort: boolean, isRarer: boolean, limited: boolean): number {
  if (isCrisis) return isRarer ? 10 * MINUTE : isShort ? MINUTE : 0;
  return isRarer ? HOUR : limited ? 10 * MINUTE : 0;
}

/** Notes that something is asked for now; what was not asked for within a day is forgotten. */
function asked(all: Map<string, Asked>, id: string, time: number): Asked {
  for (const [old, { times }] of all) {
    if (time - (times.at(-1) ?? 0) < DAY && all.size <= 2 * MAX_NEW_WORDS) break; // in the order of their last time
    all.delete(old);
  }
  const before = all.get(id) ?? { times: [], answers: [] };
  before.times = lastTwenty(before.times, time);
  all.delete(id);
  all.set(id, before);
  return before;
}

function lastTwenty(times: readonly number[], time: number): number[] {
  return [...times, time].slice(-RARER_FROM);
}

function within(ms: number, times: readonly number[], time: number): number {
  return times.filter((at) => Math.abs(time - at) < ms).length;
}

/** A machine's clock or ticket number makes no new words. */
function lettersOf(words: string): string {
  return words.toLowerCase().replace(isAscii(words) ? /[^a-z]/g : /\P{L}/gu, '');
}
