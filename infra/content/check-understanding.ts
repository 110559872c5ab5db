import { RESERVED } from '../../functions/sms/carrier-words';
import type { Content } from '../../functions/text/content';
import { fold } from '../../functions/text/fold';
import { OTHER } from '../../functions/text/names';
import { costOfOneEdit } from '../../functions/text/one-edit';
import { understand } from '../../functions/text/understand';
import { isRefusal } from './check-claims';
import { oneWord, type Phrase } from './phrases';
import { besidePlaceholders } from './placeholders';
import { error, type Problem, warning } from './problem';
import type { ContentFiles } from './schema';
import { kindOf, topicsOf } from './topics';

/** What the words do once they are put to use: phrases that lead elsewhere, and keywords one slip apart. */
export function checkUnderstanding(phrases: readonly Phrase[], files: ContentFiles, content: Content): Problem[] {
  const plain = phrases.filter(
    ({ means, key, parts }) =>
      means !== 'group' &&
      parts.length === 1 &&
      parts[0]?.group === undefined &&
      !isRefusal(key) &&
      !key.endsWith('.witness'),
  );
  return [...leadingElsewhere(plain, content), ...neighbours(plain, files), ...silences(files, content)];
}

/** Silence is for texts of kind `quiet`, and never for one that asks for anything. */
function silences({ hotlines, languages }: ContentFiles, content: Content): Problem[] {
  const quiet = topicsOf(hotlines).find((topic) => kindOf(topic, hotlines) === 'quiet');
  const instead = quiet ? `, or add it to words.${quiet}` : '';
  return Object.entries(languages).flatMap(([code, { silentFor = [] }]) =>
    silentFor.flatMap((text) => {
      const { topic } = understand(text, content);
      const sentence = `silentFor has "${text}", but a text of just that is taken for ${topic} and is answered; take it out${instead}.`;
      return kindOf(topic, hotlines) === 'quiet' ? [] : [error(`${code}.json`, sentence)];
    }),
  );
}

/** The words that a reply of kind `information` tells people to text, in capitals, in whatever language they are. */
export function checkKeywords(phrases: readonly Phrase[], { hotlines, languages }: ContentFiles): Problem[] {
  const topics = topicsOf(hotlines).filter((topic) => kindOf(topic, hotlines) === 'information');
  const known = new Set([
    ...phrases.filter(leadsSomewhere).map(({ parts }) => parts[0]?.folded.join('')),
    ...RESERVED.map((word) => word.toLowerCase()),
  ]);
  const inReply = (code: string, topic: string, reply: readonly string[] = []) => {
    const words = besidePlaceholders(reply.join('\n')).match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu) ?? [];
    const unknown = [...new Set(words)].filter((word) => !known.has(fold(word).join('')));
    return unknown.map((word) =>
      error(
        `${code}.json`,
        `replies.${topic} tells people to text ${word}, but no list of words has it; add it under words, or take it out.`,
      ),
    );
  };
  return Object.entries(languages).flatMap(([code, { replies }]) =>
    topics.flatMap((topic) => inReply(code, topic, replies[topic])),
  );
}

function leadsSomewhere({ means, name, parts }: Phrase): boolean {
  return means !== 'group' && name !== OTHER && parts.length === 1;
}

/** A phrase under `other` need not be judged alone: it takes the meaning from words in it, and more words follow. */
function leadingElsewhere(phrases: readonly Phrase[], content: Content): Problem[] {
  const claims = new Map<string, Set<string>>();
  const claim = ({ means, parts }: Phrase) => `${means} ${parts[0]?.words.join('')}`;
  for (const phrase of phrases) claims.set(claim(phrase), (claims.get(claim(phrase)) ?? new Set()).add(phrase.name));
  return phrases.flatMap((phrase) => {
    const { file, key, text, means, name, parts } = phrase;
    if (name === OTHER || parts[0]?.words.length === 0 || claims.get(claim(phrase))?.size !== 1) return [];
    const { topic, region = 'none' } = understand(text, content);
    const taken = means === 'region' ? region : topic;
    if (taken === name) return [];
    const elsewhere = taken === OTHER || taken === 'none' ? 'write it another way' : `move it to ${taken}`;
    return [
      warning(
        file,
        `${key} has "${text}", but a text of just that is taken for ${taken}; take it out, or ${elsewhere}.`,
      ),
    ];
  });
}

/** A slip from one keyword to another topic's; a word that stands in everyday has been thought about. */
function neighbours(phrases: readonly Phrase[], { languages }: ContentFiles): Problem[] {
  const everyday = new Set(Object.values(languages).flatMap((file) => (file.everyday ?? []).flatMap(fold)));
  const keywords = phrases
    .filter((phrase) => phrase.means === 'topic' && (phrase.key.endsWith('.alone') || oneWord(phrase) !== undefined))
    .map((phrase) => ({ ...phrase, word: phrase.parts.flatMap(({ folded }) => folded).join('') }))
    .filter(({ word }) => word.length >= 4 && !everyday.has(word));
  return keywords.flatMap(({ file, key, text, word, name }, i) => {
    const others = keywords.slice(0, i).filter((other) => other.name !== name && isOneSlip(word, other.word));
    const reserved = RESERVED.filter((other) => isOneSlip(word, other.toLowerCase()));
    return [
      ...others.map((other) => `"${other.text}", which means ${other.name} (${other.key} of ${other.file})`),
      ...reserved.map((other) => `${other}, which the carriers act on themselves`),
    ].map((other) =>
      warning(
        file,
        `${key} has "${text}", one slip away from ${other}; choose another word, or add "${text}" to everyday if it must stay.`,
      ),
    );
  });
}

/** Whether two words are one slip of a finger apart. */
export function isOneSlip(from: string, to: string): boolean {
  return from !== to && Math.abs(from.length - to.length) <= 1 && costOfOneEdit(from, to) <= 1;
}
