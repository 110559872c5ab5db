import { expect } from '@jest/globals';
import { type Fault, startProxy } from '../aws/dynamodb-proxy';
import { world } from '../system/world';
import { startClock } from './clock';
import type { Fate, Message } from './exact-messages';
import { CONSTANT } from './fault-tally';
import type { Hotline } from './hotline';

/** What a delivery meets: a fault for each of its first attempts to count, one for all others, the end of its process. */
export interface Weather {
  first?: readonly Fault[];
  always?: Fault | undefined;
  killAfterMs?: number | undefined;
}

/** An environment of the webhook whose clock is off, with a connection to DynamoDB of its own. */
export interface Environment {
  /** Delivers it as Twilio does and sees that it is answered rightly; a process that was killed is replaced. */
  deliver(message: Message, weather?: Weather): Promise<Fate>;
  stop(): Promise<void>;
}

export async function startEnvironment(hotline: Hotline, clockShiftMs: number): Promise<Environment> {
  const dynamodb = await startProxy(world.dynamodb as string);
  const clock = await startClock();
  await clock.set(new Date(Date.now() + clockShiftMs));
  const start = () => hotline.environment({ ...clock.env, AWS_ENDPOINT_URL_DYNAMODB: dynamodb.endpoint });
  let lambda = await start();

  const fateOf = async ({ text, event }: Message): Promise<Fate> => {
    const logged = lambda.logs().length;
    const { by, body, webhook } = await hotline.deliver(event, lambda);
    if (by === 'webhook') expect(body).toContain(text.says);
    else expect(body).toMatch(CONSTANT);
    if (!webhook || webhook.error) return 'killed unanswered';
    expect(by).toBe('webhook');
    const survived = await webhook.done.catch(() => undefined);
    if (!survived) return 'killed after the answer';
    return lambda.logs().includes('"event"', logged) ? 'reported' : 'counted';
  };

  return {
    async deliver(message, { first = [], always, killAfterMs } = {}) {
      for (const fault of first) dynamodb.next(fault);
      dynamodb.always = always;
      if (killAfterMs === undefined) return fateOf(message);
      setTimeout(() => lambda.signal('SIGKILL'), killAfterMs);
      const fate = await fateOf(message);
      await lambda.killed;
      await lambda.stop();
      lambda = await start();
      return fate;
    },
    async stop() {
      await Promise.all([dynamodb.stop(), clock.stop()]);
    },
  };
}
