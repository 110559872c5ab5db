import type { Tokens } from './verify';

const PATIENCE_MS = 1_000;
const BETWEEN_READS_MS = 60_000;
const AFTER_A_FAILURE_MS = 5_000;

/** Twilio's tokens, kept from one text to the next. */
export interface TokenKeeper {
  /** The tokens, read where there are none yet; `unavailable` after one second without any. */
  get(): Promise<Tokens | 'unavailable'>;
  /** The tokens read once more, because a signature did not match; at most once a minute, and five seconds after a read that failed. */
  refresh(): Promise<Tokens | 'unavailable'>;
}

/** Keeps what `read` gives: the secret's text, `{ "current": "…", "next": "…" }`. One read is in flight at a time. */
export function tokenKeeper(read: (signal: AbortSignal) => Promise<string>, now = sinceStart): TokenKeeper {
  let kept: Tokens | 'unavailable' = 'unavailable';
  let readAgainAt = Number.NEGATIVE_INFINITY;
  let inFlight: Promise<void> | undefined;

  const readNow = async () => {
    readAgainAt = now() + BETWEEN_READS_MS;
    try {
      kept = tokensIn(await withPatience(read)) ?? kept;
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

/** In ms; performance.now() would load a part of Node on the way to the first reply. */
function sinceStart(): number {
  return process.uptime() * 1000;
}

/** Rejects after a second, even where `read` pays no heed to its signal. */
async function withPatience(read: (signal: AbortSignal) => Promise<string>): Promise<string> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const late = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  return Promise.race([read(signal), late]);
}

/** An empty token is none: it would verify what anyone signs with an empty key. */
function tokensIn(secret: string): Tokens | undefined {
  const { current, next } = JSON.parse(secret) ?? {};
  const [first, second] = [current, next].filter((token) => typeof token === 'string' && token.trim() !== '');
  if (first === undefined) return undefined;
  return second === undefined ? { current: first } : { current: first, next: second };
}
