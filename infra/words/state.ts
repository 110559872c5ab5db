import { type Differences, differences } from '../content/differences';
import type { Clash, Draft } from './draft';
import type { DraftResults } from './draft-results';

/** A mistake or a warning in the draft. */
export interface Found {
  file: string;
  severity: 'error' | 'warning';
  message: string;
}

/** All that the page says about the draft as it is now. */
export interface State {
  found: Found[];
  /** What people call a language's file: “English”. */
  names: Record<string, string>;
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
    return { file, message, severity: stale ? 'warning' : severity };
  });
  const [before, after] = [results.saved(), results.files()];
  const { lists, values } = before && after ? differences(before, after) : NONE;
  const changed = [...lists, ...values].map(({ file, path }) => ({ file, path }));
  const languages = Object.entries(after?.languages ?? {});
  return {
    found,
    names: Object.fromEntries(languages.map(([code, { name }]) => [`${code}.json`, name])),
    changed,
    isSaved: Object.keys(draft.drafted()).length === 0,
    canUndo: draft.canUndo(),
    clashes: draft.clashes(),
  };
}
