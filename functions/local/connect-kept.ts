import type { Settings } from '../edges/twilio';

/** A number or service that connect has set: the settings that were there before, and those it has set. */
export interface Changed {
  sid: string;
  before: Settings;
  after: Settings;
}

/**
 * What the tokens secret holds. The function reads `current` and `next` alone. The rest stands here, because whoever
 * undoes it may sit at another laptop, and because a former address may carry a password of its own.
 */
export interface Kept {
  /** Twilio's primary auth token, which signs; empty until the number is connected. */
  current: string;
  /** The auth token that follows it, while a rotation is under way. */
  next?: string;
  /** The SID of the account. */
  account?: string;
  changed: Changed[];
}

/** Reads the secret's text; `damaged` where it is no JSON of this kind. */
export function keptIn(secret: string): Kept | 'damaged' {
  if (!secret.trim()) return { current: '', changed: [] };
  try {
    const { current = '', next, account, changed = [] } = JSON.parse(secret);
    const texts = [current, next, account].filter((value) => value !== undefined);
    if (!texts.every((value) => typeof value === 'string') || !Array.isArray(changed)) return 'damaged';
    return { current, ...(next && { next }), ...(account && { account }), changed };
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
