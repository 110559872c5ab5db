import type { Categories } from '../../functions/counts/categories';
import { OTHER } from '../../functions/text/names';
import type { ContentFiles } from './schema';
import { topicsCounted } from './topics';

/** The topics, languages and regions that the content has, whether anybody has used them or not. */
export function categoriesOf({ hotlines, languages }: ContentFiles): Categories {
  const codes = [hotlines.main, ...Object.keys(languages).filter((code) => code !== hotlines.main)];
  const title = (topic: string) => hotlines.topics[topic]?.title[hotlines.main] ?? topic;
  return {
    topics: Object.fromEntries([
      ...topicsCounted(hotlines).map((topic) => [topic, title(topic)]),
      [OTHER, 'Not understood'],
    ]),
    languages: Object.fromEntries(codes.map((code) => [code, languages[code]?.name ?? code])),
    regions: hotlines.regions,
  };
}
