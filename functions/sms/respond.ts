import type { LambdaFunctionURLEvent } from 'aws-lambda';
import type { Content } from '../content/content';
import type { LoopGuard } from './loop-guard';
import { parse } from './parse';
import { type Outcome, receive } from './receive';
import { refusal, twiml } from './reply';
import type { TokenKeeper } from './tokens';
import { isGenuine } from './verify';

/** What answering needs of the world; `constant` is the TwiML for when anything here fails. */
export interface Edges {
  tokens: TokenKeeper;
  content: () => Content;
  guard: LoopGuard;
  constant: string;
}

/** What a request to the webhook gets; never rejects. */
export async function respond(event: LambdaFunctionURLEvent, now: Date, edges: Edges): Promise<Outcome> {
  try {
    const inbound = parse(event);
    if ('status' in inbound) return { reply: refusal(inbound.status) };
    const kept = await edges.tokens.get();
    const tokens = kept === 'unavailable' || isGenuine(inbound, kept) ? kept : await edges.tokens.refresh();
    return receive(inbound, tokens, edges.content(), edges.guard, now);
  } catch {
    return { reply: twiml(edges.constant), event: 'failed' };
  }
}
