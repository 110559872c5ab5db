import type { LanguageFile } from './schema';

/** One text of a poster, and where it stands under `poster`; one of several lines is a list in the file. */
export interface PosterText {
  path: readonly [string] | readonly [string, string];
  text: string;
  isList: boolean;
}

/** What posters say in one language, by key, in the order in which a poster shows it. */
export function posterTexts({
  asks,
  other,
  ...texts
}: NonNullable<LanguageFile['poster']>): Record<string, PosterText> {
  const one = (key: string, text: string): [string, PosterText] => [key, { path: [key], text, isList: false }];
  return Object.fromEntries([
    ['asks', { path: ['asks'], text: asks.join('\n'), isList: true }],
    ...Object.entries(texts).map(([key, text]) => one(key, text)),
    ['other.says', { path: ['other', 'says'], text: other.says, isList: false }],
    ['other.adds', { path: ['other', 'adds'], text: other.adds, isList: false }],
  ]);
}
