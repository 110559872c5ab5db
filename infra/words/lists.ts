import { REACHES } from '../content/review-lists';
import type { ContentFiles } from '../content/schema';
import { wordsKeys } from '../content/topics';
import { valueAt } from './edit';

/** A list of words or places that can be added to, whether anything is in it yet or not. */
export interface WordList {
  file: string;
  path: string[];
  title: string;
  items: string[];
}

const ALONE = {
  silentFor: 'Whole texts that get no reply at all',
  hidden: 'Words that a locked screen must not show',
  deleteThread: 'How replies say to delete the thread',
  near: 'Words before the name of a place',
  asks: 'What people write who want this language',
  lead: 'Words before a keyword that leave it at the beginning',
  skip: 'Words that change nothing wherever they stand',
  around: 'Words that change nothing around a word that stands alone',
  common: 'Frequent words, by which the language is told',
  everyday: 'Words that are never taken for a misspelling',
};
const PLACES = { zips: 'ZIP codes, their first digits', towns: 'towns', namesakes: 'towns that are other words too' };

/** Every list: those of each language, then the places of each state. */
export function wordLists(files: ContentFiles): WordList[] {
  const { hotlines, languages } = files;
  const ofLanguages = Object.entries(languages).flatMap(([code, { name, ...language }]) => {
    const list = (path: string[], title: string): WordList => {
      const items = (valueAt(language, path) ?? []) as string[];
      return { file: `${code}.json`, path, title: `${name}: ${title}`, items };
    };
    return [
      ...wordsKeys(hotlines).flatMap(({ key }) =>
        Object.entries(REACHES).map(([reach, means]) => list(['words', key, reach], `${key} · ${means}`)),
      ),
      ...Object.keys(language.groups ?? {}).map((group) => list(['groups', group], `group <${group}>`)),
      ...[...Object.keys(hotlines.regions), 'none'].flatMap((region) =>
        (['alone', 'anywhere'] as const).map((reach) =>
          list(['regions', region, reach], `${region} · ${REACHES[reach]}`),
        ),
      ),
      ...Object.entries(ALONE).map(([key, title]) => list([key], title)),
    ];
  });
  const ofPlaces = Object.keys(hotlines.regions).flatMap((region) =>
    Object.entries(PLACES).map(([key, title]): WordList => {
      const path = ['places', region, key];
      return {
        file: 'hotlines.json',
        path,
        title: `${region}: ${title}`,
        items: (valueAt(hotlines, path) ?? []) as string[],
      };
    }),
  );
  return [...ofLanguages, ...ofPlaces];
}
