import { RESERVED } from '../../functions/sms/carrier-words';
import { isAsked } from '../../functions/text/kinds';
import { AND } from '../../functions/text/term';
import { claimedTwice } from './check-claims';
import { didYouMean } from './did-you-mean';
import type { Phrase } from './phrases';
import { error, type Problem, warning } from './problem';
import type { ContentFiles, LanguageFile } from './schema';
import { kindOf, topicsOf, wordsKeys } from './topics';

/** The rules for the words that lead to a reply. */
export function checkTerms(phrases: readonly Phrase[], files: ContentFiles): Problem[] {
  const languages = Object.entries(files.languages);
  return [
    ...languages.flatMap(([code, file]) => inKeys(file, files).map((sentence) => error(`${code}.json`, sentence))),
    ...phrases.flatMap((phrase) => inPhrase(phrase, files).map((sentence) => error(phrase.file, sentence))),
    ...languages.flatMap(([code, file]) => inGroups(code, file, phrases)),
    ...inRegions(phrases, files),
    ...claimedTwice(phrases),
  ];
}

function inKeys({ words, regions = {} }: LanguageFile, { hotlines }: ContentFiles): string[] {
  const places = [...Object.keys(hotlines.regions), 'none'];
  const names = wordsKeys(hotlines).map(({ key }) => key);
  const asked = topicsOf(hotlines).filter((topic) => isAsked(kindOf(topic, hotlines)));
  return [
    ...asked.flatMap((topic) => {
      if (!Object.hasOwn(words, topic)) return [`words.${topic} is missing; write the words that mean ${topic}.`];
      const isEmpty = Object.values(words[topic] ?? {}).every((list = []) => list.length === 0);
      return isEmpty ? [`words.${topic} has no words in it; write those that mean ${topic}.`] : [];
    }),
    ...Object.keys(words)
      .filter((topic) => !names.includes(topic))
      .map((topic) => `words.${topic} is no topic; ${didYouMean(topic, names)}`),
    ...Object.keys(regions)
      .filter((region) => !places.includes(region))
      .map((region) => `regions.${region} is no region of hotlines.json; ${didYouMean(region, places)}`),
  ];
}

function inPhrase(
  { language, key, text, means, name, parts }: Phrase,
  { hotlines, languages }: ContentFiles,
): string[] {
  const groups = Object.keys(languages[language]?.groups ?? {});
  const says = `${key} has "${text}"`;
  const [only, another] = parts.map(({ words }) => words.join('').toUpperCase());
  const isFree = means === 'group' || kindOf(name, hotlines) === 'optout' || another !== undefined;
  const claimed = RESERVED.find((word) => !isFree && word === only);
  return [
    ...(claimed ? [`${says}, but ${claimed} is a word that the carriers act on themselves; take it out.`] : []),
    ...parts.flatMap(({ text: part, group, folded }) => {
      if (group !== undefined) {
        return groups.includes(group) ? [] : [`${says}, but groups has no ${group}; ${didYouMean(group, groups)}`];
      }
      if (folded.length === 0)
        return [`${says}, which has no letter, number or emoji to match; take it out or write a word.`];
      if (!/[<>]|\S\+\S| \+ /.test(part)) return [];
      return [
        `${says}, where + or < > does nothing; write a pattern under words, like "<kid>${AND}missing" with spaces around the +.`,
      ];
    }),
  ];
}

function inGroups(code: string, { groups = {} }: LanguageFile, phrases: readonly Phrase[]): Problem[] {
  const used = phrases
    .filter(({ language }) => language === code)
    .flatMap(({ parts }) => parts.map(({ group }) => group));
  return Object.entries(groups).flatMap(([name, texts]) => {
    if (texts.length === 0)
      return [error(`${code}.json`, `groups.${name} has no words in it; write some, or take the group out.`)];
    if (used.includes(name)) return [];
    return [warning(`${code}.json`, `groups.${name} stands in no pattern; use it as <${name}>, or take it out.`)];
  });
}

function inRegions(phrases: readonly Phrase[], { hotlines }: ContentFiles): Problem[] {
  const named = phrases.filter(({ means }) => means === 'region').map(({ name }) => name);
  return Object.keys(hotlines.regions)
    .filter((region) => !named.includes(region))
    .map((region) =>
      warning(
        'hotlines.json',
        `regions.${region} can be named in no language; add its words as regions.${region} to a language file.`,
      ),
    );
}
