import { type Alarm, readAlarms, readConcurrencyQuota } from '../aws/health';
import { type NoStack, readStack, type Stack } from '../aws/stack';
import { tokensSecret } from '../aws/tokens-secret';
import { type Outputs, outputsOf } from '../connect/outputs';
import { sendForged, sendSigned } from '../connect/prove';
import { type Kept, keptIn } from '../connect/stored-tokens';
import { type Answered, post } from '../twilio/post';
import { asFact, type Fact, isUnknown, whenKnown } from './check';

/** What AWS has. */
export interface AwsFacts {
  stack: Fact<Stack | NoStack>;
  outputs: Fact<Outputs>;
  kept: Fact<Kept | 'damaged'>;
  alarms: Fact<Alarm[]>;
  quota: Fact<number>;
}

/** What the deployed functions answer. */
export interface Answers {
  signed: Fact<Answered>;
  forged: Fact<Answered>;
  fallback: Fact<Answered>;
  calls: Fact<Answered>;
}

const NO_STACK = 'Needs the stack.';
const NO_TOKEN = 'Needs a token to sign it with.';

/** Asks AWS for what it has. */
export async function awsFacts(name: string): Promise<AwsFacts> {
  const stack = await asFact(readStack(name));
  const there: Fact<Stack> = isUnknown(stack) || 'lookedIn' in stack ? { unknown: NO_STACK } : stack;
  const outputs = await whenKnown(there, NO_STACK, async (known) => outputsOf(known));
  const [kept, alarms, quota] = await Promise.all([
    whenKnown(outputs, NO_STACK, async ({ tokensSecret: arn }) => keptIn(await tokensSecret(arn).read())),
    whenKnown(there, NO_STACK, () => readAlarms(name)),
    whenKnown(stack, NO_STACK, () => readConcurrencyQuota()),
  ]);
  return { stack, outputs, kept, alarms, quota };
}

/** Asks the deployed functions. The forged text last: the first one that does not fit makes the function read its secret anew. */
export async function answers(outputs: Fact<Outputs>, kept: AwsFacts['kept']): Promise<Answers> {
  const plain = { 'content-type': 'application/x-www-form-urlencoded' };
  const [fallback, calls] = await Promise.all([
    whenKnown(outputs, NO_STACK, ({ fallbackUrl }) => post(fallbackUrl, plain, 'Body=HELP')),
    whenKnown(outputs, NO_STACK, ({ voiceUrl }) => post(voiceUrl, plain, 'CallStatus=ringing')),
  ]);
  const token = isUnknown(kept) || kept === 'damaged' ? '' : kept.current;
  const signed: Fact<Answered> = token
    ? await whenKnown(outputs, NO_STACK, ({ smsUrl }) => sendSigned(smsUrl, token, post))
    : { unknown: NO_TOKEN };
  const forged = await whenKnown(outputs, NO_STACK, ({ smsUrl }) => sendForged(smsUrl, post));
  return { signed, forged, fallback, calls };
}
