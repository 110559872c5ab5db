import type { Compiled } from '../../functions/text/compiled';
import { fold } from '../../functions/text/fold';
import { grouped } from '../../functions/text/grouped';
import { isSmallTalk } from '../../functions/text/kinds';
import { bySound } from '../../functions/text/misspelling';
import type { Language, Topic } from '../../functions/text/names';
import { byEnds } from '../../functions/text/one-edit';
import { packed } from '../../functions/text/packed';
import { plain as plainText } from '../../functions/text/plain';
import type { Weights } from '../../functions/text/scale';
import { inAscii, tableOf } from '../../functions/text/table';
import type { Term } from '../../functions/text/term';
import { compileFurther } from './compile-further';
import { compileTopics } from './compile-topics';
import { fill } from './placeholders';
import { compilePostalCodes } from './postal-codes';
import { posterTerms } from './posters';
import type { ContentFiles, LanguageFile } from './schema';
import { newTowns, servedRegions, serviceLines } from './service-towns';
import { patternsIn, placeTerms, termsOf } from './terms';
import { kindOf, wordsKeys } from './topics';
import { knownWords, languageOfWords, marksOf, plainWords } from './word-lists';

/** Works checked content files out to what answering needs; what check.ts would refuse has no defined meaning here. */
export function compile(content: ContentFiles): Compiled {
  const { hotlines, languages: files, weights = {}, further } = content;
  const main = hotlines.main as Language;
  const languages = [main, ...Object.keys(files).filter((code) => code !== main)] as Language[];
  const file = (language: Language) => files[language] as LanguageFile;
  const plain = plainWords(Object.values(files));
  const places = placeTerms(hotlines.places ?? {}, main, languages.map(file), plain);
  const served = placeTerms(newTowns(content), main, languages.map(file), plain);
  const keys = wordsKeys(hotlines);
  const terms = [...languages.flatMap((language) => termsOf(file(language), language, keys, plain)), ...places];
  const owners = languageOfWords(languages, file, [...terms, ...served]);
  const posters = posterTerms(hotlines);
  const filled = (lines: readonly string[]) => fill(lines.join('\n'), hotlines.lines);
  return {
    languages: languages.map((language) => {
      const own = terms.filter((term) => term.language === language);
      return {
        language,
        keyLine: filled([file(language).keyLine]),
        stopLine: filled([file(language).stopLine]),
        pictureLine: filled([file(language).pictureLine]),
        replies: Object.entries(file(language).replies).map(([key, lines]) => [key, filled(lines)]),
        known: tableOf(knownWords(file(language)).flatMap((word) => (owners.has(word) ? [] : [[word, '']]))),
        sounds: file(language).sounds ?? [],
        sounded: bySound(wordsOf(own), file(language).sounds ?? []),
        misspelt: byEnds(wordsOf(own.filter(({ reach }) => reach !== 'alone'))),
        weights: inAscii(JSON.stringify(harmless(weights[language]?.topics ?? {}, hotlines))),
      };
    }),
    silentFor: languages.flatMap((language) => (file(language).silentFor ?? []).map((text) => fold(text).join(' '))),
    ...compileTopics(hotlines),
    ...packed(
      [...terms, ...served, ...posters],
      languages.flatMap((language) => patternsIn(file(language), language, keys)),
    ),
    tells: tableOf(owners),
    ...together(
      [...terms, ...posters].filter(
        ({ topic, reach }) => topic && reach !== 'never' && !isSmallTalk(kindOf(topic, hotlines)),
      ),
    ),
    ...plain,
    coded: Object.values(files).flatMap(({ coded = {} }) => Object.entries(coded).map(codedWord)),
    marks: marksOf(Object.values(files)),
    further: inAscii(JSON.stringify(further ? compileFurther(further, languages, hotlines.lines) : [])),
    postal: compilePostalCodes(hotlines, languages.map(file)),
    served: servedRegions(content),
    serviceLines: serviceLines(content),
  };
}

/** Weights never lead to law enforcement, nor to a topic that the content does not have. */
function harmless(weights: Weights, hotlines: ContentFiles['hotlines']): Weights {
  const kinds = Object.keys(weights).map((topic) => ({ topic, kind: kindOf(topic as Topic, hotlines) }));
  const meant = kinds.filter(({ kind }) => kind !== undefined && kind !== 'law-enforcement');
  return Object.fromEntries(meant.map(({ topic }) => [topic, weights[topic] as Weights[string]]));
}

/** In letters; of what is longer, nothing is taken for a misspelling. */
const MAX_MISSPELT_LENGTH = 16;

function together(terms: readonly Term[]): Pick<Compiled, 'together' | 'misspeltTogether'> {
  const phrases = [...new Set(terms.map(({ words }) => words.join(' ')))];
  const bare = (phrase: string) => phrase.replaceAll(' ', '');
  const short = grouped(
    phrases.filter((phrase) => bare(phrase).length <= MAX_MISSPELT_LENGTH),
    bare,
  );
  return {
    together: tableOf([...short].map(([word, those]) => [word, those.join(',')])),
    misspeltTogether: byEnds([...short.keys()]),
  };
}

function wordsOf(terms: readonly Term[]): string[] {
  return [...new Set(terms.flatMap(({ words }) => words))];
}

function codedWord([code, words]: [string, string]): [string, string] {
  return [plainText(code), words];
}
