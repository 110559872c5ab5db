import { z } from 'zod';

const settings = z.record(z.string(), z.string());
const changed = z.object({ sid: z.string(), before: settings, after: settings });
const text = z.string().trim();
const storedTokens = z.object({
  current: text.default(''),
  next: text.exactOptional(),
  sharedKey: text.exactOptional(),
  nextSharedKey: text.exactOptional(),
  url: text.exactOptional(),
  optOuts: z.enum(['ours', 'twilio']).catch('twilio').exactOptional(),
  account: text.exactOptional(),
  changed: z.array(changed).default([]),
});

/** A number or service that connect has set: the settings that were there before, and those it has set. */
export type Changed = Readonly<z.infer<typeof changed>>;

/**
 * What the tokens secret holds for the function, as functions/sms/tokens.ts has it; `current` is empty until a number is
 * connected, and while a SharedKey signs. The account's SID and what connect has changed are here too, because whoever
 * undoes it may use another laptop, and because a former address may hold a password.
 */
export type StoredTokens = z.infer<typeof storedTokens>;

/** Reads the secret's text; `damaged` if it is not JSON of this kind. */
export function parseStoredTokens(secret: string): StoredTokens | 'damaged' {
  try {
    return storedTokens.parse(JSON.parse(secret.trim() || '{}'));
  } catch {
    return 'damaged';
  }
}

/** The secret's text; what is not there is left out. */
export function secretText({ current, changed, ...others }: StoredTokens): string {
  return JSON.stringify({ ...(current && { current }), ...others, ...(changed.length > 0 && { changed }) });
}

/** Adds a change to the earlier ones; what an earlier run of connect has set itself is not what was there before. */
export function addChange(earlier: readonly Changed[], { sid, before, after }: Changed): Changed[] {
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
