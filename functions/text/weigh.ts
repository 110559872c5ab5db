import type { Match } from './match';
import type { Language } from './names';
import type { Scale } from './scale';

/** Fewer words tell too little to be weighed, more are not weighed, and so many of the heaviest are told. */
const MIN_WORDS = 3;
const MAX_WORDS = 80;
const SHOWN = 4;

/** The heaviest words of a text, as the terms that mean the topic which it weighs most above the least; undefined if it weighs enough for none. */
export function weigh(words: readonly string[], language: Language, scales: readonly Scale[]): Match[] | undefined {
  if (words.length < MIN_WORDS) return undefined;
  const phrases = phrasesOf(words.slice(0, MAX_WORDS));
  const weighed = scales.map((scale) => ({ scale, above: weightOf(phrases, scale) - scale.least }));
  const [heaviest] = weighed.filter(({ above }) => above > 0).sort((one, other) => other.above - one.above);
  if (!heaviest) return undefined;
  const { topic, weights } = heaviest.scale;
  return [...phrases]
    .sort(([one], [other]) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0))
    .slice(0, SHOWN)
    .map(([phrase, at]) => ({ term: { words: phrase.split(' '), language, reach: 'anywhere', topic }, at }));
}

/** Each word, and each two that stand together, once, with the place of the first. */
function phrasesOf(words: readonly string[]): Map<string, number> {
  const phrases = new Map<string, number>();
  for (const [at, word] of words.entries()) {
    phrases.set(word, at);
    if (at > 0) phrases.set(`${words[at - 1]} ${word}`, at - 1);
  }
  return phrases;
}

/** Falls with the root of a text's length, so that none is heavy by its length alone. */
function weightOf(phrases: ReadonlyMap<string, number>, { weights }: Scale): number {
  let sum = 0;
  for (const phrase of phrases.keys()) sum += weights.get(phrase) ?? 0;
  return sum / Math.sqrt(phrases.size + 2);
}
