import type { Categories } from '../../functions/counts/categories';
import { OTHER } from '../../functions/text/names';
import type { ContentFiles } from './schema';
import { topicsCounted } from './topics';

const NOT_UNDERSTOOD: Readonly<Record<string, string>> = { en: 'Not understood', es: 'No entendido' };

/** With the posters, of which no figure leaves the house. */
export interface OperatorCategories extends Categories {
  /** By word, the kind of place where each hangs. */
  posters: Readonly<Record<string, string>>;
}

/** All that the operator's own figures are divided by. */
export function operatorCategoriesOf(files: ContentFiles): OperatorCategories {
  const posters = Object.entries(files.hotlines.posters ?? {});
  return {
    ...categoriesOf(files),
    posters: Object.fromEntries(posters.map(([word, { for: place }]) => [word, place])),
  };
}

/** The topics, languages and regions that the content has, whether anybody has used them or not; topics are named in a language. */
export function categoriesOf({ hotlines, languages }: ContentFiles, language = hotlines.main): Categories {
  const codes = [hotlines.main, ...Object.keys(languages).filter((code) => code !== hotlines.main)];
  const title = (topic: string) => {
    const titles = hotlines.topics[topic]?.title;
    return titles?.[language] ?? titles?.[hotlines.main] ?? topic;
  };
  return {
    topics: Object.fromEntries([
      ...topicsCounted(hotlines).map((topic) => [topic, title(topic)]),
      [OTHER, NOT_UNDERSTOOD[language] ?? 'Not understood'],
    ]),
    languages: Object.fromEntries(codes.map((code) => [code, languages[code]?.name ?? code])),
    regions: hotlines.regions,
  };
}
