import { type IdempotencyToken, tokenFor, type Usage } from '../counts/usage';
import type { Content } from '../text/content';
import { understand } from '../text/understand';
import { answer } from './answer';
import type { LoopGuard } from './loop-guard';
import type { Inbound } from './parse';
import { message, type Reply, refusal, silence } from './reply';
import { reserved } from './reserved';
import type { Signer } from './signer';

/** What we tell the texter, what we may remember of it, and what the operator should hear of. */
export interface Outcome {
  reply: Reply;
  count?: { usage: Usage; token: IdempotencyToken };
  event?: 'refused' | 'unverified' | 'loop' | 'failed';
}

/** Answers one text; if nobody can say who signed, everyone is answered and no one counted: verification protects the counts. */
export function receive(inbound: Inbound, signer: Signer, content: Content, guard: LoopGuard, now: Date): Outcome {
  if (signer === 'forged') return { reply: refusal(403), event: 'refused' };

  const outcome = (reply: Reply, usage: Usage): Outcome => {
    if (signer === 'unknown') return { reply, event: 'unverified' };
    return signer === 'twilio' && isWhole(inbound)
      ? { reply, count: { usage, token: tokenFor(inbound.messageSid) } }
      : { reply };
  };

  if (inbound.optOutType !== undefined) {
    const { language } = understand(inbound.body, content);
    return outcome(silence, { topic: alreadyAnswered(inbound.optOutType), language });
  }
  const word = reserved(inbound.body);
  if (word) return outcome(silence, { topic: word, language: content.main });
  if (!isPerson(inbound.from)) return { reply: silence };
  if (signer === 'twilio' && !guard.allows(inbound.from, now)) return { reply: silence, event: 'loop' };

  const meaning = understand(inbound.body, content);
  const { topic, language, region } = meaning;
  if (topic === 'machine') return { reply: silence };
  const counted = topic === 'quiet' ? 'thanks' : topic;
  return outcome(message(answer(meaning, content)), { topic: counted, language, ...(region && { region }) });
}

/** With OptOutType, Twilio has replied itself; a kind that it may add one day is taken for HELP. */
function alreadyAnswered(optOutType: string): Usage['topic'] {
  if (optOutType === 'STOP') return 'carrier-stop';
  return optOutType === 'START' ? 'carrier-start' : 'carrier-help';
}

/** A number in E.164, on any channel (`whatsapp:+…`); a short code or a name is a machine. */
function isPerson(from: string): boolean {
  return /^(?:[a-z]+:)?\+[1-9]\d{6,14}$/.test(from);
}

/**
 * Whether the fields that make it one message have their shapes. The signed string has no delimiters, so a request
 * can be split anew into other fields under the same signature: such a one is answered, but not counted.
 */
function isWhole({ messageSid, accountSid, from, to }: Inbound): boolean {
  return (
    /^(?:SM|MM)[0-9a-f]{32}$/i.test(messageSid) &&
    /^AC[0-9a-f]{32}$/i.test(accountSid) &&
    isPerson(from) &&
    /^(?:[a-z]+:)?(?:\+[1-9]\d{6,14}|\d{3,8})$/.test(to)
  );
}
