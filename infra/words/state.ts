import { differences, parsed } from './differences';
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
  /** What differs from what is saved. */
  changed: { file: string; path: string[] }[];
  clashes: Clash[];
}

/** What is to be said about the draft. */
export function stateOf(draft: Draft, results: DraftResults): State {
  const found = results.problems().map(({ file, message, severity, stale }): Found => {
    return { file, message, severity: stale ? 'warning' : severity };
  });
  const changed = Object.entries(draft.drafted()).flatMap(([file, { base, text }]) =>
    differences(parsed(base), parsed(text)).map(({ path }) => ({ file, path })),
  );
  return { found, changed, clashes: draft.clashes() };
}
