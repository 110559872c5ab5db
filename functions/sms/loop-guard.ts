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

/** What we would say to a sender: `reply` is any name for it; `crisis` is never met with silence unless the very words repeat. */
export interface Saying {
  sender: string;
  reply: string;
  crisis?: { body: string } | undefined;
}

/** Ends loops between two machines without cutting a person off; holds nothing that outlives the process or can be read back. */
export interface LoopGuard {
  /** How to say it now; `limited` is a reply that has been said so often that it looks like a loop. */
  weigh(saying: Saying, now: Date): { form: 'full' | 'short' | 'none'; limited: boolean };
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
  const senders = new Map<string, Map<string, Said>>();
  const hidden = (text: string) => createHmac('sha256', key).update(text).digest('base64');

  const saidTo = (sender: string): Map<string, Said> => {
    const id = hidden(sender);
    const said = senders.get(id) ?? new Map<string, Said>();
    senders.delete(id); // so that the map stays in the order of the last text
    senders.set(id, said);
    if (senders.size > MAX_SENDERS) senders.delete(senders.keys().next().value as string);
    return said;
  };

  return {
    weigh({ sender, reply, crisis }, now) {
      const time = now.getTime();
      const said = saidTo(sender);
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
      if (time - given < pause) return { form: 'none', limited };
      its.given = time;
      if (words) words.given = time;
      return { form: isShort ? 'short' : 'full', limited };
    },
  };
}
