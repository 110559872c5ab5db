import type { ContentFiles } from '../../infra/content/schema';

/** What a text can be counted under, besides its topic: names by code, the main language first. */
export interface Categories {
  languages: Readonly<Record<string, string>>;
  regions: Readonly<Record<string, string>>;
}

/** The languages and regions that the content has, whether anybody has used them or not. */
export function categoriesOf({ hotlines, languages }: ContentFiles): Categories {
  const codes = [hotlines.main, ...Object.keys(languages).filter((code) => code !== hotlines.main)];
  return {
    languages: Object.fromEntries(codes.map((code) => [code, languages[code]?.name ?? code])),
    regions: hotlines.regions,
  };
}
