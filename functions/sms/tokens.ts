const BETWEEN_READS_MS = 60_000;
const AFTER_A_FAILURE_MS = 5_000;

/** The keys that a secret holds: the one in use, and the one that follows it in a rotation. */
export interface Tokens {
  current: string;
  next?: string;
}

/** The tokens of a secret, kept from one text to the next. */
export interface TokenKeeper {
  /** The tokens, read if there are none yet; `unavailable` if they cannot be had. */
  get(): Promise<Tokens | 'unavailable'>;
  /** The tokens read once more, because a signature did not match; at most once a minute, and five seconds after a read that failed. */
  refresh(): Promise<Tokens | 'unavailable'>;
}

/**
 * Keeps what `read` gives: the secret's text, `{ "current": "…", "next": "…" }`. One read is in flight at a time, and
 * a text waits for it, so `read` must settle soon. `now` is in milliseconds.
 */
export function tokenKeeper(read: () => Promise<string>, now: () => number): TokenKeeper {
  let kept: Tokens | 'unavailable' = 'unavailable';
  let readAgainAt = Number.NEGATIVE_INFINITY;
  let inFlight: Promise<void> | undefined;

  const readNow = async () => {
    readAgainAt = now() + BETWEEN_READS_MS;
    try {
      kept = tokensIn(await read()) ?? kept;
    } catch {
      // Without tokens everyone is answered and no one counted; the next text tries again.
      readAgainAt = now() + AFTER_A_FAILURE_MS;
    }
  };
  const shared = () => {
    inFlight ??= readNow().finally(() => {
      inFlight = undefined;
    });
    return inFlight;
  };
  return {
    async get() {
      if (kept === 'unavailable') await shared();
      return kept;
    },
    async refresh() {
      if (now() >= readAgainAt) await shared();
      return kept;
    },
  };
}

/** An empty token is none: it would verify what anyone signs with an empty key. */
function tokensIn(secret: string): Tokens | undefined {
  const { current, next } = JSON.parse(secret) ?? {};
  const [first, second] = [current, next].filter((token) => typeof token === 'string' && token.trim() !== '');
  if (first === undefined) return undefined;
  return second === undefined ? { current: first } : { current: first, next: second };
}
