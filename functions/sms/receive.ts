import { type CanaryUsage, type IdempotencyToken, tokenFor, type Usage } from '../counts/usage';
import { NONE, type Services } from '../places/services';
import type { Content } from '../text/content';
import { MACHINE, OTHER } from '../text/names';
import { type Meaning, understand } from '../text/understand';
import { answer, isSilent, shortAnswer, stopAnswer } from './answer';
import { reserved, twilioAnswers } from './carrier-words';
import type { Checked } from './check-signature';
import { isCountable } from './countable';
import { echoOf } from './echo';
import type { LoopGuard } from './loop-guard';
import { type NearBy, nearBy } from './near-by';
import type { Inbound } from './parse';
import { message, type Reply, refusal, silence } from './reply';
import { isMachine } from './sender';

/** What we tell the texter, what we may remember of it, and what the operator should hear of. */
export interface Outcome {
  reply: Reply;
  count?: { usage: Usage | CanaryUsage; token: IdempotencyToken };
  event?: 'refused' | 'refused-ours' | 'unverified' | 'loop' | 'failed';
}

/** Answers one text; if nobody can say who signed, everyone is answered and no one counted: verification protects the counts. */
export function receive(
  inbound: Inbound,
  { signer, optOuts, namesUs }: Checked,
  content: Content,
  guard: LoopGuard,
  now: Date,
  services: () => Services = () => NONE,
): Outcome {
  if (signer === 'forged') return { reply: refusal(403), event: namesUs ? 'refused-ours' : 'refused' };

  const outcome = (reply: Reply, usage: Usage): Outcome => {
    if (signer === 'unknown') return { reply, event: 'unverified' };
    if (!isCountable(inbound)) return { reply };
    return {
      reply,
      count: { usage: signer === 'canary' ? { canary: true } : usage, token: tokenFor(inbound.messageSid) },
    };
  };

  if (inbound.optOutType !== undefined) {
    const { language } = understand(inbound.body, content);
    return outcome(silence, { topic: alreadyAnswered(inbound.optOutType), language });
  }
  const word = reserved(inbound.body);
  if (word && twilioAnswers(inbound.body, inbound.to, optOuts))
    return outcome(silence, { topic: word, language: content.main });
  if (isMachine(inbound.from)) return { reply: silence };

  const said = whatWeSay(inbound, understand(inbound.body, content), content, nearBy(content, services, now));
  if (said === undefined) return { reply: silence };
  if (signer !== 'twilio') return outcome(message(said.full), said.usage);
  const { from: sender, messageSid, body: words } = inbound;
  const saying = { sender, messageSid, words, reply: said.full, isCrisis: said.isCrisis };
  const { form, limited } = guard.weigh(saying, now);
  const reply = form === 'none' ? silence : message(form === 'short' ? said.short() : said.full);
  if (!limited) return outcome(reply, said.usage);
  return { ...outcome(reply, { topic: 'loop', language: content.main }), event: 'loop' };
}

/** With OptOutType, Twilio has replied itself; a kind that it may add one day is taken for HELP. */
function alreadyAnswered(optOutType: string): Usage['topic'] {
  if (optOutType === 'STOP') return 'carrier-stop';
  return optOutType === 'START' ? 'carrier-start' : 'carrier-help';
}

/** A reply in full and in short, and what is counted with it. */
interface Said {
  full: string;
  /** Asked for by the third text of an hour. */
  short: () => string;
  usage: Usage;
  isCrisis: boolean;
}

/** What we say to a person who means something; undefined for an automatic reply, which gets none. */
export function whatWeSay(
  { body, hasPicture }: Pick<Inbound, 'body' | 'hasPicture'>,
  meant: Meaning,
  content: Content,
  near: NearBy = () => undefined,
): Said | undefined {
  const word = reserved(body);
  if (word === 'stop') {
    const full = stopAnswer(content);
    return { full, short: () => full, usage: { topic: 'stop', language: content.main }, isCrisis: false };
  }
  if (meant.topic === MACHINE || isSilent(body, meant, content)) return undefined;
  const echo = echoOf(body, content);
  if (echo) {
    const besides = understand(echo.rest, content);
    if (besides.topic === OTHER || besides.topic === MACHINE) return echoed(echo.quoted, content);
    return said(besides, hasPicture, content, near);
  }
  return { ...said(meant, hasPicture, content, near), ...(word && { usage: { topic: word, language: content.main } }) };
}

function said(meaning: Meaning, withPicture: boolean, content: Content, near?: NearBy): Said {
  return {
    full: answer(meaning, content, { withPicture, near: near?.(meaning) }),
    short: () => shortAnswer(meaning, content),
    usage: usageOf(meaning, content),
    isCrisis: content.kinds.get(meaning.topic) === 'crisis',
  };
}

/** Our own words sent back get the same reply, which then becomes rare; they are a machine's, and never a crisis. */
function echoed(quoted: Meaning, content: Content): Said {
  return { ...said(quoted, false, content), usage: { topic: 'loop', language: content.main }, isCrisis: false };
}

/** `quiet` is counted with `thanks`, so that no count tells of it. */
function usageOf({ topic, language, region, poster }: Meaning, { kinds }: Content): Usage {
  const kind = kinds.get(topic);
  if (kind === 'quiet' || kind === 'thanks') return { topic: 'thanks', language };
  return { topic, language, ...(region && { region }), ...(poster && { poster }) };
}
