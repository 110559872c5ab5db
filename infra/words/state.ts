import { type Differences, differences } from '../content/differences';
import type { Clash, Draft } from './draft';
import type { DraftResults } from './draft-results';

/** A mistake or a warning in the draft. */
export interface Found {
  file: string;
  /** What people call the file: “English”. */
  name: string;
  severity: 'error' | 'warning';
  message: string;
}

/** All that the page says about the draft as it is now. */
export interface State {
  found: Found[];
  /** What differs from what is saved. */
  changed: { file: string; path: readonly string[] }[];
  isSaved: boolean;
  canUndo: boolean;
  clashes: Clash[];
}

const NONE: Differences = { lists: [], values: [] };

/** What is to be said about the draft. */
export function stateOf(draft: Draft, results: DraftResults): State {
  const found = results.problems().map(({ file, message, severity, stale }): Found => {
    return { file, name: nameOf(file, results), message, severity: stale ? 'warning' : severity };
  });
  const [before, after] = [results.saved(), results.files()];
  const { lists, values } = before && after ? differences(before, after) : NONE;
  const changed = [...lists, ...values].map(({ file, path }) => ({ file, path }));
  return {
    found,
    changed,
    isSaved: Object.keys(draft.drafted()).length === 0,
    canUndo: draft.canUndo(),
    clashes: draft.clashes(),
  };
}

/** What people call a file: a language's by the language. */
export function nameOf(file: string, results: DraftResults): string {
  return results.files()?.languages[file.replace(/\.json$/, '')]?.name ?? file;
}
