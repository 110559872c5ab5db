/** The person has pressed Ctrl-C. */
export class Stopped extends Error {
  override name = 'Stopped';
}

/** Rejects with Stopped once the signal aborts. */
export function whenStopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(new Stopped());
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
}
