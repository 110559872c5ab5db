import { z } from 'zod';

const words = z.array(z.string());
const term = z.strictObject({ alone: words.optional(), anywhere: words.optional(), always: words.optional() });

const line = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(['help', 'law-enforcement', 'emergency']),
  call: z.string().optional(),
  text: z.strictObject({ to: z.string(), word: z.string().optional() }).optional(),
  hours: z.string().min(1),
  languages: words,
  region: z.string().min(1),
  source: z.url(),
  verified: z.iso.date(),
});

export const hotlinesFile = z.strictObject({
  main: z.string(),
  priority: z.array(z.string()),
  regions: z.record(z.string(), z.string()),
  lines: z.record(z.string(), line),
});

export const languageFile = z.strictObject({
  name: z.string().min(1),
  reviewed: z.boolean(),
  keyLine: z.string().min(1),
  replies: z.record(z.string(), z.array(z.string()).min(1)),
  words: z.record(z.string(), term),
  groups: z.record(z.string(), words).optional(),
  regions: z.record(z.string(), term.omit({ always: true })).optional(),
  shorthand: z.record(z.string(), z.string()).optional(),
  sounds: z.array(z.tuple([z.string().regex(/^\S+$/), z.string().regex(/^\S*$/)])).optional(),
  skip: words.optional(),
  around: words.optional(),
  common: words.optional(),
  everyday: words.optional(),
});

export type Line = z.infer<typeof line>;
export type HotlinesFile = z.infer<typeof hotlinesFile>;
export type LanguageFile = z.infer<typeof languageFile>;
/** The content folder as it was read: hotlines.json and one file per language code. */
export interface ContentFiles {
  hotlines: HotlinesFile;
  languages: Record<string, LanguageFile>;
}
