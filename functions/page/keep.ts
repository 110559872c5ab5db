const RETRY_MS = 10_000;

/**
 * Makes something at most once in so many milliseconds. If it cannot be made again, the last one is kept, undefined if
 * there has not been one, and it is tried again after ten seconds. `failed` hears why.
 */
export function keep<T>(
  make: (now: Date) => Promise<T>,
  forMs: number,
  failed: (error: Error) => void,
): (now: Date) => Promise<T | undefined> {
  let kept: T | undefined;
  let until = 0;
  return async (now) => {
    if (now.getTime() < until) return kept;
    try {
      kept = await make(now);
      until = now.getTime() + forMs;
    } catch (error) {
      until = now.getTime() + RETRY_MS;
      failed(error as Error);
    }
    return kept;
  };
}
