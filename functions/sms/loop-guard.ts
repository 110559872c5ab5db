import { createHmac } from 'node:crypto';

const MINUTE = 60_000;
const WINDOW = 10 * MINUTE;
const MOST_ANSWERS = 20;

/** Stops two machines from texting each other for ever; holds nothing that outlives the process or can be read back. */
export interface LoopGuard {
  /** Whether this sender may be answered now; an answer that is allowed is counted. */
  allows(sender: string, now: Date): boolean;
}

/**
 * A guard that allows a sender 20 answers within ten minutes and then one a minute, until ten minutes have passed
 * without a text from it. Senders are kept under a random key; after ten quiet minutes the next text, whoever's it is, clears them away.
 */
export function loopGuard(key: Buffer): LoopGuard {
  const senders = new Map<string, { answers: number[]; limited: boolean; lastText: number }>();
  return {
    allows(sender, now) {
      const time = now.getTime();
      for (const [id, { lastText }] of senders) {
        if (time - lastText < WINDOW) break; // kept in the order of their last text
        senders.delete(id);
      }
      const id = createHmac('sha256', key).update(sender).digest('base64');
      const seen = senders.get(id) ?? { answers: [], limited: false, lastText: time };
      const recent = seen.answers.filter((at) => time - at < WINDOW);
      const limited = seen.limited || recent.length >= MOST_ANSWERS;
      const allowed = !limited || time - (recent.at(-1) ?? Number.NEGATIVE_INFINITY) >= MINUTE;
      senders.delete(id);
      senders.set(id, { answers: allowed ? [...recent, time] : recent, limited, lastText: time });
      return allowed;
    },
  };
}
