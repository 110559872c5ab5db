import type { Invocation, Lambda } from '../lambda/runtime-api';

type Name = 'webhook' | 'fallback';

/** An AWS account as Lambda runs it. */
export interface Account {
  /** Undefined if it is throttled: Twilio gets a 429, and no code of ours runs. */
  invoke(name: Name, event: unknown): Promise<Invocation | undefined>;
  /** How many invocations run. */
  running(): number;
  /** How long the webhook's environments have run, added up. */
  busyMs(): number;
}

/**
 * An account that runs so many invocations at once, of all functions together; if environments are `kept` for the
 * webhook by reservedConcurrency, so many of the webhook, and others of the fallback.
 */
export function account(
  environments: Readonly<Record<Name, readonly Lambda[]>>,
  { quota, kept }: { quota: number; kept: boolean },
): Account {
  const free = { webhook: [...environments.webhook], fallback: [...environments.fallback] };
  const running = { webhook: 0, fallback: 0 };
  let busyMs = 0;
  const all = () => running.webhook + running.fallback;
  return {
    async invoke(name, event) {
      const environment = (kept ? running[name] : all()) < quota ? free[name].pop() : undefined;
      if (!environment) return undefined;
      running[name] += 1;
      const began = performance.now();
      const answered = await environment.invoke(event);
      const ended = () => {
        running[name] -= 1;
        free[name].push(environment);
        if (name === 'webhook') busyMs += performance.now() - began;
      };
      void answered.done.then(ended, ended);
      return answered;
    },
    running: all,
    busyMs: () => busyMs,
  };
}
