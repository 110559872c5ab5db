import { join } from 'node:path';
import { type ContentFolder, contentsOf, readContentFolder } from '../content/read-folder';
import { changedAt, filesOf, textsOf } from './draft-files';
import { type Drafted, draftedAt, keepDrafted, readDrafted } from './drafted';
import { type Edit, parsed, valueAt } from './edit';
import type { Json } from './json-style';
import { onTopOf } from './merged';
import { writeSafely } from './save';
import { steps } from './steps';
import { isRefused, type Refused, withEdit } from './with-edit';

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
  /** Takes the last change or drop back that was made here since the draft was saved; false if somebody else has changed the draft or its files since. */
  undo(): boolean;
  canUndo(): boolean;
}

/** Opens the draft of a content folder, with what was not saved when npm start last ended. It is read from the disk each time: another npm start may have the same folder open. */
export function openDraft(folder: string): Draft {
  const drafted = () => {
    const read = readDrafted(folder);
    const now = onTopOf(folder, read);
    if (now !== read) keepDrafted(folder, now);
    return now;
  };
  const done = steps();
  let version = 0;
  const texts = () => textsOf(drafted());
  const textIn = (file: string) => contentsOf(join(folder, file));
  const keep = (next: Drafted) => {
    version += 1;
    keepDrafted(folder, next);
  };
  const clashes = () =>
    Object.entries(drafted()).flatMap(([file, { base, text }]) => {
      const here = textIn(file);
      return here === base ? [] : [{ file, here: typeof here === 'string' ? here : here.why, draft: text }];
    });

  return {
    stamp: () => [version, draftedAt(folder), ...changedAt(folder)].join(),
    folder: () => readContentFolder(folder, texts()),
    saved: () => readContentFolder(folder),
    drafted,
    change(...edits) {
      const before = drafted();
      let next = before;
      for (const edit of edits) {
        const made = withEdit(folder, next, edit);
        if (isRefused(made)) return made;
        next = made;
      }
      keep(next);
      done.add(before, drafted(), edits);
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
      done.forget();
      for (const [file, { base, text }] of Object.entries(drafted())) {
        if (!writeSafely(join(folder, file), base, text)) return clashes();
        const { [file]: _, ...others } = drafted();
        keep(others);
      }
      return [];
    },
    drop(file) {
      const before = drafted();
      keep(Object.fromEntries(Object.entries(before).filter(([name]) => file && name !== file)));
      done.add(before, drafted());
    },
    undo() {
      const before = done.back(drafted());
      if (before) keep(before);
      return before !== undefined;
    },
    canUndo: () => !done.isEmpty(),
  };
}
