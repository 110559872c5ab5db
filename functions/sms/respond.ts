import type { LambdaFunctionURLEvent } from 'aws-lambda';
import type { Services } from '../places/services';
import type { Content } from '../text/content';
import { checkSignature, type Keys } from './check-signature';
import type { LoopGuard } from './loop-guard';
import { parse } from './parse';
import { type Outcome, receive } from './receive';
import { refusal, twiml } from './reply';

/** What answering needs of the world; `constant` is the TwiML for when anything here fails. */
export interface Answering extends Keys {
  content: () => Content;
  /** Asked for only by a text that names a place with local services; may throw. */
  services: () => Services;
  guard: LoopGuard;
  constant: string;
}

/** What a request to the webhook gets; never rejects. */
export async function respond(event: LambdaFunctionURLEvent, now: Date, answering: Answering): Promise<Outcome> {
  try {
    const inbound = parse(event);
    if ('status' in inbound) return { reply: refusal(inbound.status) };
    const checked = await checkSignature(inbound, answering);
    return receive(inbound, checked, answering.content(), answering.guard, now, answering.services);
  } catch {
    return { reply: twiml(answering.constant), event: 'failed' };
  }
}
