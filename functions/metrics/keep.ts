/**
 * Makes something at most once in so many milliseconds. Where it cannot be made anew, the last one is kept; where there
 * has not been one, it is undefined and `failed` has heard why.
 */
export function keep<T>(
  make: (now: Date) => Promise<T>,
  forMs: number,
  failed: (error: Error) => void,
): (now: Date) => Promise<T | undefined> {
  let kept: { value: T; until: number } | undefined;
  return async (now) => {
    if (kept && now.getTime() < kept.until) return kept.value;
    try {
      kept = { value: await make(now), until: now.getTime() + forMs };
    } catch (error) {
      failed(error as Error);
    }
    return kept?.value;
  };
}
