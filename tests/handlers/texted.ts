import type { LambdaFunctionURLEvent } from 'aws-lambda';
import type { Lambda } from '../lambda/runtime-api';
import { sums } from '../promises/exact-messages';
import { type Hotline, startHotline, TWILIO_SECRET } from '../promises/hotline';

/** The reply to a text, undefined if it was silence; the events in the log, and what was counted with it. */
export interface Texted {
  status: number;
  reply: string | undefined;
  events: string[];
  counted: string[];
}

/** The deployed webhook with a table of its own. */
export interface Webhook {
  hotline: Hotline;
  lambda: Lambda;
  texted(event: LambdaFunctionURLEvent): Promise<Texted>;
  stop(): Promise<void>;
}

/** Starts the webhook's bundle, or another one, with this secret. */
export async function startWebhook(
  secret: object | string,
  env: Record<string, string> = {},
  bundle?: string,
): Promise<Webhook> {
  const hotline = await startHotline();
  hotline.secrets.set(TWILIO_SECRET, typeof secret === 'string' ? secret : JSON.stringify(secret));
  const lambda = await hotline.environment(env, bundle);
  let before: Record<string, number> = {};
  const deliver = async (event: LambdaFunctionURLEvent) => {
    const logged = lambda.logs().length;
    const answered = await lambda.invoke(event);
    await answered.done;
    const events = [
      ...lambda
        .logs()
        .slice(logged)
        .matchAll(/"event":"([\w-]+)"/g),
    ].map(([, name = '']) => name);
    return { answered, events };
  };
  return {
    hotline,
    lambda,
    async texted(event) {
      let one = await deliver(event);
      while (one.events.includes('uncounted')) one = await deliver(event); // as on a busy machine
      const after = sums(await hotline.counts.rows());
      const counted = Object.keys(after).flatMap((key) =>
        Array.from({ length: (after[key] ?? 0) - (before[key] ?? 0) }, () => key),
      );
      before = after;
      const { status, body } = one.answered;
      const reply = /<Message>([\s\S]*)<\/Message>/.exec(body)?.[1];
      return { status, reply, events: one.events, counted };
    },
    stop: () => hotline.stop(),
  };
}
