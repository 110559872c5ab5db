import { type Changes, changesOf } from '../content/changes';
import { committedTexts } from '../content/committed';
import { contentIn, type FileTexts, readFileTexts } from '../content/file-texts';
import { readKnownTexts } from '../content/known-texts';
import type { ContentFiles } from '../content/schema';
import type { Draft } from './draft';
import type { DraftResults } from './draft-results';
import { headOf } from './git';

/** What the draft is compared with. */
interface Before {
  /** In words: “the last commit of git”. */
  name: string;
  texts: FileTexts;
  files: ContentFiles | undefined;
  isCommit: boolean;
}

/** What the draft does otherwise, saved or not, than what was there before. */
export interface Comparison {
  before: Pick<Before, 'name' | 'isCommit'>;
  changes: Changes;
  texts: { before: FileTexts; after: FileTexts };
}

/** Compares the draft of a folder with the last commit of git or, without git, with what was there at first. */
export function comparer(folder: string, draft: Draft, results: DraftResults): () => Comparison | undefined {
  const atStart = readFileTexts(folder);
  const known = new Map<string | undefined, Before>();
  const beforeAt = (head: string | undefined): Before => {
    const found = known.get(head) ?? (head ? committed(folder, head) : undefined) ?? started(atStart);
    known.set(head, found);
    return found;
  };
  return () => {
    const before = beforeAt(headOf(folder));
    const { texts, files } = before;
    const after = results.files();
    if (!files || !after) return undefined;
    const drafted = Object.entries(draft.drafted()).map(([file, { text }]) => [file, text]);
    if (!results.content()) return undefined;
    return {
      before,
      changes: changesOf(files, after, readKnownTexts(folder)),
      texts: { before: texts, after: { ...readFileTexts(folder), ...Object.fromEntries(drafted) } },
    };
  };
}

function committed(folder: string, head: string): Before | undefined {
  const texts = committedTexts(folder, head);
  const files = contentIn(texts);
  return files && { name: 'the last commit of git', texts, files, isCommit: true };
}

function started(texts: FileTexts): Before {
  return { name: 'what was there when npm start was started', texts, files: contentIn(texts), isCommit: false };
}
