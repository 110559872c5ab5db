import type { Content, Language, Topic } from '../text/content';
import { segments } from '../text/segments';
import type { Meaning } from '../text/understand';

/** That a reply may take. */
export const MAX_SEGMENTS = 2;

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
  return withKeyLines(reply, language, content, MAX_SEGMENTS);
}

function withKeyLines(reply: string, language: Language, content: Content, maxSegments: number): string {
  const others = content.languages.filter((other) => other !== language).map((other) => content.keyLines.get(other));
  return others.reduce<string>((sofar, line) => {
    const longer = `${sofar}\n${line}`;
    return segments(longer).segments <= maxSegments ? longer : sofar;
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

/** The reply in short, for whoever has had it before: its first line, which names whom to call, and the other languages' as they fit into one segment. */
export function shortAnswer(meaning: Meaning, content: Content): string {
  const [first = ''] = replyTo(meaning, content).split('\n');
  if (meaning.languageKnown || ALONE.includes(meaning.topic)) return first;
  return withKeyLines(first, meaning.language, content, 1);
}

/** What STOP gets if nobody but us answers it, in every language. */
export function stopAnswer({ stopLines }: Content): string {
  return [...stopLines.values()].join('\n');
}
