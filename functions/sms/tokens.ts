import type { Tokens } from './verify';

const PATIENCE_MS = 1_000;
const BETWEEN_READS_MS = 60_000;

/** Twilio's tokens, kept from one text to the next. */
export interface TokenKeeper {
  /** The tokens, read where there are none yet; `unavailable` after one second without any. */
  get(): Promise<Tokens | 'unavailable'>;
  /** The tokens read once more, because a signature did not match; at most once a minute. */
  refresh(): Promise<Tokens | 'unavailable'>;
}

/** Keeps what `read` gives: the secret's text, `{ "current": "…", "next": "…" }`. One read is in flight at a time. */
export function tokenKeeper(read: (signal: AbortSignal) => Promise<string>, now = () => performance.now()): TokenKeeper {
  let kept: Tokens | 'unavailable' = 'unavailable';
  let lastRead = Number.NEGATIVE_INFINITY;
  let inFlight: Promise<void> | undefined;

  const readNow = () => {
    lastRead = now();
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const late = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    inFlight ??= Promise.race([read(signal), late])
      .then((secret) => {
        kept = tokensIn(secret) ?? kept;
      })
      .catch(() => undefined)
      .finally(() => {
        inFlight = undefined;
      });
    return inFlight;
  };
  return {
    async get() {
      if (kept === 'unavailable') await readNow();
      return kept;
    },
    async refresh() {
      if (now() - lastRead >= BETWEEN_READS_MS) await readNow();
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
