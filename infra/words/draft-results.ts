import { NONE, type Services } from '../../functions/places/services';
import type { Content } from '../../functions/text/content';
import { loadContent } from '../../functions/text/load';
import { checkFolder, type Problem } from '../content/check';
import { checkShape } from '../content/check-shape';
import { compile } from '../content/compile';
import { compileServices } from '../content/compile-services';
import type { ContentFolder } from '../content/read-folder';
import type { ContentFiles } from '../content/schema';
import type { Draft } from './draft';

/** What is compiled of the files. */
export interface Answering {
  content: Content;
  services: Services;
}

/** What follows from a draft; each part is worked out when it is first asked for, and once for each change. */
export interface DraftResults {
  problems(): readonly Problem[];
  /** The files that have the shape of content files; undefined if hotlines.json or every language has not. */
  files(): ContentFiles | undefined;
  saved(): ContentFiles | undefined;
  /** Whether there is a mistake that is not of time alone. */
  hasMistakes(): boolean;
  /** What answers texts; undefined if a mistake keeps it from answering. */
  content(): Answering | undefined;
  /** What is saved now. */
  savedContent(): Answering | undefined;
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
  const files = () => once('files', () => soundIn(draft.folder()));
  const saved = () => once('saved', () => soundIn(draft.saved()));
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

/** The files whose shape holds, with what is learned and not checked. */
function soundIn({ files }: ContentFolder): ContentFiles | undefined {
  const { sound } = checkShape(files);
  return sound && { ...sound, weights: files.weights as NonNullable<ContentFiles['weights']> };
}

/** Undefined for content that names what it does not have. */
function answering(files: ContentFiles | undefined): Answering | undefined {
  try {
    return files && { content: loadContent(compile(files)), services: compileServices(files) ?? NONE };
  } catch {
    return undefined;
  }
}
