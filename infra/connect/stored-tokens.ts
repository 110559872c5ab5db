import { z } from 'zod';
import type { Tokens } from '../../functions/sms/tokens';

const settings = z.record(z.string(), z.string());
const changed = z.object({
  sid: z.string(),
  before: settings,
  /** Of earlier releases, which kept what they had set; our addresses are known by their hosts now. */
  after: settings.exactOptional(),
  left: z.literal(true).exactOptional(),
});
const text = z.string().trim();
/** What the function reads of it. */
const tokens = {
  current: text.default(''),
  next: text.exactOptional(),
  sharedKey: text.exactOptional(),
  nextSharedKey: text.exactOptional(),
  url: text.exactOptional(),
  optOuts: z.enum(['ours', 'twilio']).catch('twilio').exactOptional(),
  account: text.exactOptional(),
  numbers: text.exactOptional(),
} satisfies Record<keyof Tokens, z.ZodType>;
const storedTokens = z.object({
  ...tokens,
  calls: z.enum(['ours', 'theirs']).exactOptional(),
  hosts: z.array(z.string()).exactOptional(),
  /** After it, the number answers without us. */
  lastDay: text.exactOptional(),
  changed: z.array(changed).default([]),
});

/**
 * A number or service that connect has set, and the settings that were there before, each unit whole. With `left`, undo
 * has found that somebody has set it since, and left it alone.
 */
export type Changed = Readonly<z.infer<typeof changed>>;

/**
 * What the tokens secret holds for the function, as functions/sms/tokens.ts has it; `current` is empty until a number is
 * connected, and while a SharedKey signs. The account's SID, the connected numbers, the hosts of our addresses, and what was there before
 * connect are here too, because whoever undoes it may use another laptop, and because a former address may hold a
 * password.
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
