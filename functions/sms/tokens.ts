const BETWEEN_READS_MS = 60_000;
const AFTER_A_FAILURE_MS = 5_000;
/** A read settles sooner: one that has not was begun before the process was frozen, and its connection is dead. */
const DEAD_MS = 2_000;
/** What connect has changed since is known by then, without a text that waits for it. */
const STALE_MS = 10 * 60_000;

/** What `connect` keeps in the secret; each key may be missing. */
export interface Tokens {
  /** Twilio's auth token, with which it signs unless a Webhooks Rule says otherwise, and the one that follows it in a rotation. */
  current?: string;
  next?: string;
  /** The SharedKey of a Webhooks Rule, and the one that follows it. */
  sharedKey?: string;
  nextSharedKey?: string;
  /** Our address as Twilio has it: it signs this one, to the letter. */
  url?: string;
  /** `ours` if Twilio's handling of STOP and START is switched off for the number. */
  optOuts?: string;
  /** The account's SID and, parted by commas, the numbers that are connected. */
  account?: string;
  numbers?: string;
}

/** The tokens of a secret, kept from one text to the next. */
export interface TokenKeeper {
  /** Reads the tokens before anybody texts. A signature that does not match what was read so early has them read again at once. */
  begin(): void;
  /** The tokens, read if there are none yet, and read again behind the text's back if they are ten minutes old; `unavailable` if they cannot be had. */
  get(): Promise<Tokens | 'unavailable'>;
  /** The tokens read once more, because a signature did not match; at most once a minute, and five seconds after a read that failed. */
  refresh(): Promise<Tokens | 'unavailable'>;
}

/**
 * Keeps what `read` gives: the secret's text, JSON such as `{ "current": "…", "next": "…" }`. One read is in flight at
 * a time, and a text waits for it, so `read` must settle soon. `now` is in milliseconds.
 */
export function tokenKeeper(read: () => Promise<string>, now: () => number): TokenKeeper {
  let kept: Tokens | 'unavailable' = 'unavailable';
  let readAgainAt = Number.NEGATIVE_INFINITY;
  let staleAt = Number.POSITIVE_INFINITY;
  let inFlight: { since: number; done: Promise<void> } | undefined;

  const readNow = async (pauseMs: number) => {
    readAgainAt = now() + pauseMs;
    staleAt = now() + STALE_MS;
    try {
      kept = tokensIn(await read()) ?? kept;
    } catch {
      // Without tokens everyone is answered and no one counted; the next text tries again.
      readAgainAt = now() + Math.min(pauseMs, AFTER_A_FAILURE_MS);
    }
  };
  const shared = (pauseMs = BETWEEN_READS_MS) => {
    if (inFlight && now() - inFlight.since < DEAD_MS) return inFlight.done;
    const begun = { since: now(), done: readNow(pauseMs) };
    inFlight = begun;
    return begun.done.finally(() => {
      if (inFlight === begun) inFlight = undefined;
    });
  };
  return {
    begin() {
      void shared(0);
    },
    async get() {
      if (kept === 'unavailable') await shared();
      else if (now() >= staleAt) void shared();
      return kept;
    },
    async refresh() {
      if (now() >= readAgainAt) await shared();
      return kept;
    },
  };
}

const KEYS: readonly (keyof Tokens)[] = [
  'current',
  'next',
  'sharedKey',
  'nextSharedKey',
  'url',
  'optOuts',
  'account',
  'numbers',
];

/** A secret without a key to verify with counts as missing; an empty key would verify what anyone signs with an empty key. */
function tokensIn(secret: string): Tokens | undefined {
  const values: Record<string, unknown> = JSON.parse(secret.trim()) ?? {};
  const tokens: Tokens = {};
  for (const key of KEYS) {
    const value = values[key];
    const trimmed = typeof value === 'string' ? value.trim() : '';
    if (trimmed) tokens[key] = trimmed;
  }
  return tokens.current || tokens.sharedKey ? tokens : undefined;
}
