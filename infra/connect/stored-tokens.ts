import { z } from 'zod';

const settings = z.record(z.string(), z.string());
const changed = z.object({ sid: z.string(), before: settings, after: settings });
const kept = z.object({
  current: z.string().default(''),
  next: z.string().exactOptional(),
  account: z.string().exactOptional(),
  changed: z.array(changed).default([]),
});

/** A number or service that connect has set: the settings that were there before, and those it has set. */
export type Changed = Readonly<z.infer<typeof changed>>;

/**
 * What the tokens secret holds: `current`, Twilio's primary auth token, empty until a number is connected; `next`, the
 * one that follows it, while a rotation is under way. The function reads these alone. The account's SID and what
 * connect has changed stand here too, because whoever undoes it may sit at another laptop, and because a former
 * address may carry a password of its own.
 */
export type Kept = z.infer<typeof kept>;

/** Reads the secret's text; `damaged` where it is no JSON of this kind. */
export function keptIn(secret: string): Kept | 'damaged' {
  try {
    return kept.parse(JSON.parse(secret.trim() || '{}'));
  } catch {
    return 'damaged';
  }
}

/** The secret's text, with what is not there left out. */
export function secretOf({ changed, ...tokens }: Kept): string {
  return JSON.stringify({ ...tokens, ...(changed.length > 0 && { changed }) });
}

/** Remembers a change; what an earlier run of connect has set itself is not what was there before. */
export function remembered(earlier: readonly Changed[], { sid, before, after }: Changed): Changed[] {
  const known = earlier.find((changed) => changed.sid === sid);
  const original = Object.keys(before).map((field) => {
    const isOurs = known !== undefined && known.after[field] === before[field];
    return [field, (isOurs ? known.before[field] : before[field]) ?? ''];
  });
  const changed = {
    sid,
    before: { ...known?.before, ...Object.fromEntries(original) },
    after: { ...known?.after, ...after },
  };
  return [...earlier.filter((other) => other.sid !== sid), changed];
}
