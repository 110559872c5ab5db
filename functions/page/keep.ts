const RETRY_MS = 10_000;

/**
 * Makes something once for each period, such as a month that is over. If it cannot be made, the last one is kept,
 * undefined if there has not been one, and it is tried again after ten seconds. `failed` hears why.
 */
export function keep<T>(
  make: (period: string) => Promise<T>,
  failed: (error: Error) => void,
): (period: string, now: Date) => Promise<T | undefined> {
  let kept: { it: T; period: string } | undefined;
  let retryAt = 0;
  return async (period, now) => {
    if (kept?.period === period || now.getTime() < retryAt) return kept?.it;
    try {
      kept = { it: await make(period), period };
    } catch (error) {
      retryAt = now.getTime() + RETRY_MS;
      failed(error as Error);
    }
    return kept?.it;
  };
}
