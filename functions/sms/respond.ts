import type { LambdaFunctionURLEvent } from 'aws-lambda';
import type { Content } from '../text/content';
import type { LoopGuard } from './loop-guard';
import { type Inbound, parse } from './parse';
import { type Outcome, receive } from './receive';
import { refusal, twiml } from './reply';
import type { TokenKeeper } from './tokens';
import { signerOf, type Tokens } from './verify';

/** What answering needs of the world; `constant` is the TwiML for when anything here fails. */
export interface Edges {
  tokens: TokenKeeper;
  canaryKey: TokenKeeper;
  content: () => Content;
  guard: LoopGuard;
  constant: string;
}

/** What a request to the webhook gets; never rejects. */
export async function respond(event: LambdaFunctionURLEvent, now: Date, edges: Edges): Promise<Outcome> {
  try {
    const inbound = parse(event);
    if ('status' in inbound) return { reply: refusal(inbound.status) };
    return receive(inbound, await tokensFor(inbound, edges), edges.content(), edges.guard, now);
  } catch {
    return { reply: twiml(edges.constant), event: 'failed' };
  }
}

/** Twilio's tokens; where they do not fit, read once more and with the canary's key. */
async function tokensFor(inbound: Inbound, { tokens, canaryKey }: Edges): Promise<Tokens | 'unavailable'> {
  const kept = await tokens.get();
  if (kept === 'unavailable' || signerOf(inbound, kept) === 'twilio') return kept;
  const [fresh, own] = await Promise.all([tokens.refresh(), canaryKey.get()]);
  return fresh === 'unavailable' || own === 'unavailable' ? fresh : { ...fresh, canary: own.current };
}
