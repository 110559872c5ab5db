import type { Content, Language, Region, Term, Topic, Variant } from './content';
import { fold, spelledOut } from './fold';
import { decide, find, regionOf, uncovered } from './match';
import { correct, misspelledTerms } from './misspelling';

/** What a text means; `languageKnown` is false where nothing in it told its language. */
export interface Meaning {
  topic: Topic;
  variant?: Variant;
  language: Language;
  languageKnown: boolean;
  region?: Region;
}

/** What a text means; any string at all has a meaning, and the cost is linear in its length. */
export function understand(body: string, content: Content): Meaning {
  const typed = spelledOut(fold(body), content);
  const meant = correct(typed, languageOf(typed, [], content), content);
  const [written, words] = [typed, meant].map((all) => all.filter((word) => !content.skip.has(word))) as [
    string[],
    string[],
  ];

  const asWritten = find(written, content);
  const asMeant = meant.join(' ') === typed.join(' ') ? asWritten : find(words, content);
  const writtenTerms = new Set(asWritten.map(({ term }) => term));
  // A misspelling within a sentence never leads to law enforcement: "deport" is one letter from "report".
  const matches = asMeant.filter(
    ({ term }) => !term.topic || !content.lawEnforcement.has(term.topic) || writtenTerms.has(term),
  );
  const terms =
    misspelledKeyword(written, content) ??
    decide(matches, words, content) ??
    misspelled(written, uncovered(matches, words, content), content);

  const language = languageOf(meant, terms ?? [], content);
  const region = regionOf(matches, words, content, language);
  return {
    topic: terms?.[0]?.topic ?? (region ? 'help' : 'other'),
    language: language ?? content.main,
    languageKnown: language !== undefined,
    ...(region && { region }),
  };
}

/** What a single word misspells among those that are texted alone: "eport" is REPORT and not "deport". */
function misspelledKeyword(words: readonly string[], content: Content): Term[] | undefined {
  const [word = '', ...others] = words;
  return others.length === 0 && !content.together.has(word) ? misspelledTerms(words, true, content) : undefined;
}

/** What the text as a whole misspells, or else what is left of it without a region and the words around. */
function misspelled(words: readonly string[], left: readonly string[], content: Content): Term[] | undefined {
  return (
    misspelledTerms(words, words.length === 1, content) ??
    (left.length === 1 ? misspelledTerms(left, false, content) : undefined)
  );
}

/** The language most words belong to; where that is a tie, the one all deciding terms belong to. */
function languageOf(words: readonly string[], terms: readonly Term[], content: Content): Language | undefined {
  const counts = content.languages.map(
    (language) => words.filter((word) => content.languageOf.get(word) === language).length,
  );
  const most = Math.max(...counts);
  const leading = content.languages.filter((_, i) => counts[i] === most);
  if (leading.length === 1) return leading[0];
  const spoken = new Set(terms.map((term) => term.language));
  return spoken.size === 1 ? terms[0]?.language : undefined;
}
