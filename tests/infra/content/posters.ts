import type { ContentFiles } from '../../../infra/content/schema';

export const POSTERS = {
  BLUE: { language: 'es', for: 'truck stops', sites: 6 },
  ROAD4: { language: 'en', for: 'truck stops', sites: 6 },
  MOON: { language: 'en', for: 'laundromats', sites: 12 },
};

/** Content with a few posters, of which none ships. */
export function withPosters({ hotlines, languages }: ContentFiles): ContentFiles {
  return { hotlines: { ...hotlines, posters: POSTERS }, languages };
}
