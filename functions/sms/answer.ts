import type { Content, Topic } from '../text/content';
import { segments } from '../text/segments';
import type { Meaning } from '../text/understand';

/** That a reply may take. */
export const MOST_SEGMENTS = 2;

/** Replies that stay as short as they are, and name no hotline that they do not name themselves. */
const ALONE: readonly Topic[] = ['quiet', 'thanks', 'optout'];

/**
 * The reply to a meaning: the one for its variant comes before the one for its region. If its language is not known,
 * a text that asks for help gets the key lines of all languages, and one about anything else has them after its reply.
 */
export function answer(meaning: Meaning, content: Content): string {
  const { topic, language, languageKnown } = meaning;
  const reply = replyTo(meaning, content);
  if (languageKnown || ALONE.includes(topic)) return reply;
  const others = content.languages.filter((other) => other !== language).map((other) => content.keyLines.get(other));
  return others.reduce<string>((sofar, line) => {
    const longer = `${sofar}\n${line}`;
    return segments(longer).segments <= MOST_SEGMENTS ? longer : sofar;
  }, reply);
}

function replyTo({ topic, variant, language, region }: Meaning, { replies }: Content): string {
  const key = `${language} ${topic === 'other' ? 'help' : topic}`;
  const keys = [
    variant && region && `${key} ${variant} ${region}`,
    variant && `${key} ${variant}`,
    region && `${key} ${region}`,
    key,
  ];
  const found = keys.flatMap((candidate) => (candidate && replies.get(candidate)) ?? [])[0];
  if (!found) throw new Error(`No reply for ${key}.`);
  return found;
}
