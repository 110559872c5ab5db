import type { Content } from '../text/content';
import { segments } from '../text/segments';
import type { Meaning } from '../text/understand';

/** That a reply may take. */
export const MOST_SEGMENTS = 2;

/** The reply to a meaning; where its language is not known, the other languages' key lines follow as far as they fit. */
export function answer({ topic, language, languageKnown, region }: Meaning, content: Content): string {
  const key = `${language} ${topic === 'other' ? 'help' : topic}`;
  const reply = content.replies.get(`${key} ${region}`) ?? content.replies.get(key);
  if (reply === undefined) throw new Error(`No reply for ${key}.`);
  if (languageKnown) return reply;
  return content.languages
    .filter((other) => other !== language)
    .map((other) => `\n${content.keyLines.get(other)}`)
    .reduce((sofar, line) => (segments(sofar + line).segments <= MOST_SEGMENTS ? sofar + line : sofar), reply);
}
