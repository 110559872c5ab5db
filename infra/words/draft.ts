import { join } from 'node:path';
import { type ContentFolder, contentsOf, readContentFolder } from '../content/read-folder';
import { withCalls } from './called';
import { changedAt, filesOf, newlyMisshapen } from './draft-files';
import { type Drafted, draftedAt, keepDrafted, readDrafted } from './drafted';
import { type Edit, isSame, parsed, valueAt } from './edit';
import { withValue } from './edit-json';
import type { Json } from './json-style';
import { withReview } from './review';
import { writeSafely } from './save';

/** Why a change was not made, as sentences; `now` is what stands there if somebody else has changed it. */
export interface Refused {
  sentences: string[];
  now?: unknown;
}

/** A file that somebody else has changed since the draft of it was begun: as it stands in the folder, and as the draft has it. */
export interface Clash {
  file: string;
  here: string;
  draft: string;
}

/** The content folder with changes that are not saved yet; only save() writes its files. */
export interface Draft {
  /** Another one whenever anything has changed, here or in the folder. */
  stamp(): string;
  /** The folder as it will be, and as it is. */
  folder(): ContentFolder;
  saved(): ContentFolder;
  /** The files that differ. */
  drafted(): Drafted;
  /** Makes all of these changes, or none and says why not. */
  change(...edits: Edit[]): Refused | undefined;
  /** What the draft has at a place. */
  valueAt(file: string, path: Edit['path']): Json | undefined;
  /** What is saved there. */
  savedAt(file: string, path: Edit['path']): Json | undefined;
  clashes(): Clash[];
  /** Writes the files; nothing is written if one of them clashes. */
  save(): Clash[];
  /** Forgets the changes of one file, or of all. */
  drop(file?: string): void;
}

/** Opens the draft of a content folder, with what was not saved when npm start last ended. It is read from the disk each time: another npm start may have the same folder open. */
export function openDraft(folder: string): Draft {
  const drafted = () => readDrafted(folder);
  let version = 0;
  const texts = () => Object.fromEntries(Object.entries(drafted()).map(([file, { text }]) => [file, text]));
  const textIn = (file: string) => contentsOf(join(folder, file));
  const keep = (next: Drafted) => {
    version += 1;
    keepDrafted(folder, Object.fromEntries(Object.entries(next).filter(([, { base, text }]) => base !== text)));
  };
  const clashes = () =>
    Object.entries(drafted()).flatMap(([file, { base, text }]) => {
      const here = textIn(file);
      return here === base ? [] : [{ file, here: typeof here === 'string' ? here : here.why, draft: text }];
    });

  const changeOne = ({ file, path, was, value }: Edit): Refused | undefined => {
    const files = Object.fromEntries(filesOf(readContentFolder(folder, texts())));
    if (!Object.hasOwn(files, file)) return { sentences: [`There is no file ${file} to change.`] };
    const all = drafted();
    const before = all[file]?.text ?? textIn(file);
    if (typeof before !== 'string' || files[file] === undefined)
      return { sentences: [`${file} is damaged, and has to be put right by hand first.`] };
    const now = valueAt(files[file], path);
    if (isSame(now, value)) return undefined;
    if (!isSame(now, was)) return { sentences: ['Somebody else has changed this meanwhile.'], now };
    const base = all[file]?.base ?? before;
    const changed = withCalls(file, { base, before, after: withValue(before, path, value) });
    const text = withReview({ base, before, after: changed });
    const sentences = newlyMisshapen(folder, texts(), { ...texts(), [file]: text });
    if (sentences.length > 0) return { sentences };
    keep({ ...all, [file]: { base, text } });
    return undefined;
  };

  return {
    stamp: () => [version, draftedAt(folder), ...changedAt(folder)].join(),
    folder: () => readContentFolder(folder, texts()),
    saved: () => readContentFolder(folder),
    drafted,
    change(...edits) {
      const before = drafted();
      for (const edit of edits) {
        const refused = changeOne(edit);
        if (refused) {
          keep(before);
          return refused;
        }
      }
      return undefined;
    },
    valueAt: (file, path) => valueAt(Object.fromEntries(filesOf(readContentFolder(folder, texts())))[file], path),
    savedAt(file, path) {
      const { [file]: value } = Object.fromEntries(filesOf(readContentFolder(folder)));
      const base = drafted()[file]?.base;
      return valueAt(base === undefined ? value : parsed(base), path);
    },
    clashes,
    save() {
      if (clashes().length > 0) return clashes();
      for (const [file, { base, text }] of Object.entries(drafted())) {
        if (!writeSafely(join(folder, file), base, text)) return clashes();
        const { [file]: _, ...others } = drafted();
        keep(others);
      }
      return [];
    },
    drop: (file) => keep(Object.fromEntries(Object.entries(drafted()).filter(([name]) => file && name !== file))),
  };
}
