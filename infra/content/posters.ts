import { fold } from '../../functions/text/fold';
import type { Language, Poster, Topic } from '../../functions/text/names';
import type { Term } from '../../functions/text/term';
import type { HotlinesFile } from './schema';

type Posters = Pick<HotlinesFile, 'posters'>;

/** Whether a word is that of a poster: the one way for a string to become one. */
function isPoster(word: string, { posters = {} }: Posters): word is Poster {
  return Object.hasOwn(posters, word);
}

/** The words of the posters. */
export function postersOf(hotlines: Posters): Poster[] {
  return Object.keys(hotlines.posters ?? {}).filter((word) => isPoster(word, hotlines));
}

/** Each word as a keyword of the fallback, in the language of its poster. */
export function posterTerms(hotlines: Posters & Pick<HotlinesFile, 'fallback'>): Term[] {
  return postersOf(hotlines).map((poster) => ({
    words: fold(poster),
    language: hotlines.posters?.[poster]?.language as Language,
    reach: 'keyword',
    topic: hotlines.fallback as Topic,
    poster,
  }));
}
