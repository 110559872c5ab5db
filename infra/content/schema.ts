import type { z } from 'zod';
import type { Weights } from '../../functions/text/scale';
import type { furtherFile } from './further-file';
import type { hotlinesFile, line } from './hotlines-file';
import type { languageFile } from './language-file';
import type { service, servicesFile } from './services-file';

export type FurtherFile = z.infer<typeof furtherFile>;
export type Line = z.infer<typeof line>;
export type HotlinesFile = z.infer<typeof hotlinesFile>;
export type ServicesFile = z.infer<typeof servicesFile>;
export type LocalService = z.infer<typeof service>;
export type LanguageFile = z.infer<typeof languageFile>;
/** The content folder as it was read: hotlines.json, one file per language code and, if they are there, further-languages.json and services.json. */
export interface ContentFiles {
  hotlines: HotlinesFile;
  languages: Record<string, LanguageFile>;
  /** What the words of a language weigh, learned and not written by hand. */
  weights?: Record<string, { topics: Weights }>;
  further?: FurtherFile;
  services?: ServicesFile;
}
