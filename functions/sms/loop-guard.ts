import { createHmac } from 'node:crypto';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The same reply within an hour becomes short from the third time on, and rare from the sixth; and rarer from the twentieth of a day. */
const SHORT_FROM = 3;
const RARE_FROM = 6;
const RARER_FROM = 20;
/** Senders that are remembered; the one that has been silent the longest is forgotten first. */
const MAX_SENDERS = 10_000;
/** Of a sender's last messages: Twilio delivers one again within seconds, if at all. */
const MAX_MESSAGES = 5;

/** What we would say to a sender: `reply` is any name for it; `crisis` is never met with silence unless the very words repeat. */
export interface Saying {
  sender: string;
  /** The message's own id: delivered once more, because our answer did not arrive, it is answered as before. */
  messageSid: string;
  reply: string;
  crisis?: { body: string } | undefined;
}

/** Ends loops between two machines without cutting a person off; holds nothing that outlives the process or can be read back. */
export interface LoopGuard {
  weigh(saying: Saying, now: Date): Weighed;
}

/** How to say it now; `limited` is a reply that has been said so often that it looks like a loop. */
interface Weighed {
  form: 'full' | 'short' | 'none';
  limited: boolean;
}

/** What we remember of a sender: of each reply, and how each of the last messages was answered. */
interface Sender {
  said: Map<string, Said>;
  answered: Map<string, Weighed>;
}

/** When a reply was asked for, the last twenty times, and when it was given last. */
interface Said {
  asked: number[];
  given: number;
}

/**
 * A guard that looks at what we would say: the same reply to the same sender within an hour becomes short the third
 * time, comes once in ten minutes from the sixth time on, and once an hour from the twentieth of a day on. Another
 * reply is always given. A crisis in new words is always answered, in the same words once a minute. Everything is
 * kept under a random `key`; each environment of the function has its own guard.
 */
export function loopGuard(key: Buffer): LoopGuard {
  const senders = new Map<string, Sender>();
  const hidden = (text: string) => createHmac('sha256', key).update(text).digest('base64');

  const known = (sender: string): Sender => {
    const id = hidden(sender);
    const one = senders.get(id) ?? { said: new Map(), answered: new Map() };
    senders.delete(id); // so that the map stays in the order of the last text
    setAsLast(senders, id, one, MAX_SENDERS);
    return one;
  };

  return {
    weigh({ sender, messageSid, reply, crisis }, now) {
      const time = now.getTime();
      const { said, answered } = known(sender);
      const message = hidden(messageSid);
      const asBefore = answered.get(message);
      if (asBefore) return asBefore;
      for (const [id, { asked }] of said) if (time - (asked.at(-1) ?? 0) >= DAY) said.delete(id);
      const once = (id: string) => {
        const before = said.get(id) ?? { asked: [], given: Number.NEGATIVE_INFINITY };
        const asked = [...before.asked, time].slice(-RARER_FROM);
        const one = { asked, given: before.given };
        said.set(id, one);
        return one;
      };
      const its = once(hidden(reply));
      const inAnHour = its.asked.filter((at) => time - at < HOUR).length;
      const inADay = its.asked.filter((at) => time - at < DAY).length;
      const isShort = inAnHour >= SHORT_FROM || inADay >= RARER_FROM;
      const limited = inAnHour >= RARE_FROM || inADay >= RARER_FROM;
      const words = crisis && once(hidden(`${reply}\n${crisis.body}`));
      const pause = crisis ? (isShort ? MINUTE : 0) : inADay >= RARER_FROM ? HOUR : limited ? 10 * MINUTE : 0;
      const given = (words ?? its).given;
      const weighed = (form: Weighed['form']): Weighed => setAsLast(answered, message, { form, limited }, MAX_MESSAGES);
      if (time - given < pause) return weighed('none');
      its.given = time;
      if (words) words.given = time;
      return weighed(isShort ? 'short' : 'full');
    },
  };
}

/** Adds what a map has not got, and drops its oldest if there are too many. */
function setAsLast<T>(map: Map<string, T>, key: string, value: T, max: number): T {
  map.set(key, value);
  if (map.size > max) map.delete(map.keys().next().value as string);
  return value;
}
