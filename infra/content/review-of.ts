import type { LanguageFile } from './schema';

/** Who has read a language's replies, as far as its file says. */
export function reviewOf({ reviewed }: Pick<LanguageFile, 'reviewed'>): string {
  if (reviewed === false) return 'NOT yet read by a native speaker';
  return reviewed === true ? 'read by a native speaker' : `read by a native speaker (${reviewed.by}, ${reviewed.on})`;
}
