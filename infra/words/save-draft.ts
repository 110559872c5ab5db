import { checkFolder, type Problem } from '../content/check';
import type { Clash, Draft } from './draft';
import type { DraftResults } from './draft-results';

/** What came of saving; if there is anything in either list, nothing was saved. */
export interface Saved {
  clashes: Clash[];
  /** Mistakes that what is saved now does not have. */
  mistakes: string[];
}

/** Saves a draft, unless it has mistakes of its own or a file was changed by somebody else. */
export function saveDraft(draft: Draft, results: DraftResults, today: Date): Saved {
  const clashes = draft.clashes();
  if (clashes.length > 0) return { clashes, mistakes: [] };
  const errors = results.problems().filter(({ severity, stale }) => severity === 'error' && !stale);
  const said = ({ file, message }: Problem) => `${file}: ${message}`;
  const old = errors.length > 0 ? checkFolder(draft.saved(), today).map(said) : [];
  const mistakes = errors.map(said).filter((sentence) => !old.includes(sentence));
  return mistakes.length > 0 ? { clashes, mistakes } : { clashes: draft.save(), mistakes };
}
