import type { Run } from '../../functions/watch/letter';
import { formerAddresses } from '../aws/former';
import { type Alarm, readAlarms, readConcurrencyQuota } from '../aws/health';
import { lastRunOf } from '../aws/last-run';
import { type NoStack, readStack, type Stack } from '../aws/stack';
import { tokensSecret } from '../aws/tokens-secret';
import { type Hosts, ourHosts } from '../connect/our-hosts';
import { type Outputs, outputsOf } from '../connect/outputs';
import { sendForged, sendSigned } from '../connect/prove';
import { signingKeyOf } from '../connect/signing-key';
import { parseStoredTokens, type StoredTokens } from '../connect/stored-tokens';
import { type Answer, post } from '../twilio/post';
import { asFact, type Fact, ifKnown, isUnknown } from './check';
import { storedIn } from './stored';

/** What AWS has. */
export interface AwsFacts {
  stack: Fact<Stack | NoStack>;
  outputs: Fact<Outputs>;
  stored: Fact<StoredTokens | 'damaged'>;
  /** The hosts of our addresses, of now and of before. */
  hosts: Fact<Hosts>;
  alarms: Fact<Alarm[]>;
  /** When the secret was last written, which is the last connect. */
  connected: Date | undefined;
  quota: Fact<number>;
  /** What the daily watch found last. */
  lastRun: Fact<Run | undefined>;
}

/** What the deployed functions answer. */
export interface Answers {
  signed: Fact<Answer>;
  forged: Fact<Answer>;
  /** To STOP at a short code. */
  stop: Fact<Answer>;
  fallback: Fact<Answer>;
  calls: Fact<Answer>;
}

const NO_STACK = 'Needs the stack.';
const SHORT_CODE = '55501';
const NO_TOKEN = 'Needs a token or a SharedKey to sign it with.';

/** Reads what AWS has. */
export async function readAws(name: string): Promise<AwsFacts> {
  const stack = await asFact(readStack(name));
  const existing: Fact<Stack> = isUnknown(stack) || 'lookedIn' in stack ? { unknown: NO_STACK } : stack;
  const outputs = await ifKnown(existing, NO_STACK, async (known) => outputsOf(known));
  const [secret, alarms, quota, lastRun] = await Promise.all([
    ifKnown(outputs, NO_STACK, ({ tokensSecret: arn }) => tokensSecret(arn).read()),
    ifKnown(existing, NO_STACK, () => readAlarms(name)),
    ifKnown(stack, NO_STACK, () => readConcurrencyQuota()),
    ifKnown(existing, NO_STACK, lastRunOf),
  ]);
  const stored: Fact<StoredTokens | 'damaged'> = isUnknown(secret) ? secret : parseStoredTokens(secret.text);
  const connected = isUnknown(secret) ? undefined : secret.written;
  const hosts = await ifKnown(outputs, NO_STACK, async (urls) =>
    ourHosts(urls, storedIn(stored) ?? { changed: [] }, await formerAddresses(name)),
  );
  return { stack, outputs, stored, hosts, alarms, connected, quota, lastRun };
}

/** Asks the deployed functions. The forged text comes last, because it makes the function read its secret again. */
export async function readAnswers(outputs: Fact<Outputs>, stored: AwsFacts['stored']): Promise<Answers> {
  const plain = { 'content-type': 'application/x-www-form-urlencoded' };
  const [fallback, calls] = await Promise.all([
    ifKnown(outputs, NO_STACK, ({ fallbackUrl }) => post(fallbackUrl, plain, 'Body=HELP')),
    ifKnown(outputs, NO_STACK, ({ voiceUrl }) => post(voiceUrl, plain, 'CallStatus=ringing')),
  ]);
  const known = storedIn(stored);
  const key = known && signingKeyOf(known);
  const send = async (text?: { body: string; to: string }): Promise<Fact<Answer>> =>
    key ? ifKnown(outputs, NO_STACK, ({ smsUrl }) => sendSigned(smsUrl, key, post, text)) : { unknown: NO_TOKEN };
  const signed = await send();
  const stop = await send({ body: 'STOP', to: SHORT_CODE });
  const forged = await ifKnown(outputs, NO_STACK, ({ smsUrl }) =>
    sendForged(smsUrl, { isSharedKey: key?.isSharedKey ?? false }, post),
  );
  return { signed, forged, stop, fallback, calls };
}
