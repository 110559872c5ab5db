import { isSame, parsed } from './edit';
import { withValue } from './edit-json';
import type { Json } from './json-style';

/** All that a native speaker reads who reviews a language. */
const SAID = ['keyLine', 'voice', 'stopLine', 'pictureLine', 'poster', 'replies'];

/** A file as it is saved, and before and after a change. */
export interface Texts {
  base: string;
  before: string;
  after: string;
}

/**
 * The changed text of a language's file. If it says something else than before, its review is taken away; if it says
 * again what is saved, the saved review holds again.
 */
export function withReview({ base, before, after }: Texts): string {
  const [saved, old, made] = [base, before, after].map(fileIn) as [File, File, File];
  if (made.reviewed === undefined || isSame(saidIn(old), saidIn(made))) return after;
  return withValue(after, ['reviewed'], isSame(saidIn(saved), saidIn(made)) ? saved.reviewed : false);
}

type File = Record<string, Json | undefined>;

function fileIn(text: string): File {
  return parsed(text) as File;
}

function saidIn(file: File): unknown[] {
  return SAID.map((key) => file[key]);
}
