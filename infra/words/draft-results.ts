import type { Content } from '../../functions/text/content';
import { loadContent } from '../../functions/text/load';
import { checkFolder, type Problem } from '../content/check';
import { checkShape } from '../content/check-shape';
import { compile } from '../content/compile';
import type { ContentFiles } from '../content/schema';
import type { Draft } from './draft';

/** What follows from a draft; each part is worked out when it is first asked for, and once for each change. */
export interface DraftResults {
  problems(): readonly Problem[];
  /** The files that have the shape of content files; undefined if hotlines.json or every language has not. */
  files(): ContentFiles | undefined;
  saved(): ContentFiles | undefined;
  /** Whether there is a mistake that is not of time alone. */
  hasMistakes(): boolean;
  /** What answers texts; undefined if a mistake keeps it from answering. */
  content(): Content | undefined;
  /** What is saved now. */
  savedContent(): Content | undefined;
}

/** Works out what follows from a draft. */
export function draftResults(draft: Draft, now: () => Date): DraftResults {
  let stamp = '';
  let known = new Map<string, unknown>();
  const once = <T>(name: string, work: () => T): T => {
    if (draft.stamp() !== stamp) known = new Map();
    stamp = draft.stamp();
    if (!known.has(name)) known.set(name, work());
    return known.get(name) as T;
  };
  const files = () => once('files', () => checkShape(draft.folder().files).sound);
  const saved = () => once('saved', () => checkShape(draft.saved().files).sound);
  const problems = () => once('problems', () => checkFolder(draft.folder(), now()));
  return {
    files,
    saved,
    problems,
    hasMistakes: () => problems().some(({ severity, stale }) => severity === 'error' && !stale),
    content: () => once('content', () => answering(files())),
    savedContent: () => once('savedContent', () => answering(saved())),
  };
}

/** Undefined for content that names what it does not have. */
function answering(files: ContentFiles | undefined): Content | undefined {
  try {
    return files && loadContent(compile(files));
  } catch {
    return undefined;
  }
}
