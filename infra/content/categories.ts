import type { Categories } from '../../functions/counts/categories';
import type { ContentFiles } from './schema';

/** The languages and regions that the content has, whether anybody has used them or not. */
export function categoriesOf({ hotlines, languages }: ContentFiles): Categories {
  const codes = [hotlines.main, ...Object.keys(languages).filter((code) => code !== hotlines.main)];
  return {
    languages: Object.fromEntries(codes.map((code) => [code, languages[code]?.name ?? code])),
    regions: hotlines.regions,
  };
}
