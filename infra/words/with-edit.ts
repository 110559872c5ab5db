import { join } from 'node:path';
import { contentsOf, readContentFolder } from '../content/read-folder';
import { withCalls } from './called';
import { filesOf, newlyMisshapen, textsOf } from './draft-files';
import type { Drafted } from './drafted';
import { type Edit, isSame, valueAt } from './edit';
import { withValue } from './edit-json';
import { withReview } from './review';

/** Why a change was not made, as sentences; `now` is what stands there if somebody else has changed it. */
export interface Refused {
  sentences: string[];
  now?: unknown;
}

/** A draft of a folder with one more change, or why not. */
export function withEdit(folder: string, drafted: Drafted, { file, path, was, value }: Edit): Drafted | Refused {
  const texts = textsOf(drafted);
  const files = Object.fromEntries(filesOf(readContentFolder(folder, texts)));
  if (!Object.hasOwn(files, file)) return { sentences: [`There is no file ${file} to change.`] };
  const before = drafted[file]?.text ?? contentsOf(join(folder, file));
  if (typeof before !== 'string' || files[file] === undefined)
    return { sentences: [`${file} is damaged, and has to be put right by hand first.`] };
  const now = valueAt(files[file], path);
  if (isSame(now, value)) return drafted;
  if (!isSame(now, was)) return { sentences: ['Somebody else has changed this meanwhile.'], now };
  const base = drafted[file]?.base ?? before;
  const changed = withCalls(file, { base, before, after: withValue(before, path, value) });
  const text = withReview({ base, before, after: changed });
  const sentences = newlyMisshapen(folder, texts, { ...texts, [file]: text });
  return sentences.length > 0 ? { sentences } : { ...drafted, [file]: { base, text } };
}

/** Whether a change was not made. */
export function isRefused(made: Drafted | Refused): made is Refused {
  return Array.isArray(made.sentences);
}
