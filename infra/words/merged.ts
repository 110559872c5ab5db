import { join } from 'node:path';
import { merge } from 'node-diff3';
import { contentsOf } from '../content/read-folder';
import { withCalls } from './called';
import { newlyMisshapen } from './draft-files';
import type { Drafted } from './drafted';
import { withReview } from './review';

/**
 * A draft on top of the files as they are now. A file that somebody else has changed meanwhile, in other lines, has both
 * changes; one whose changes meet stays as it was drafted, and clashes. The same draft if there is nothing to put together.
 */
export function onTopOf(folder: string, drafted: Drafted): Drafted {
  const made = Object.entries(drafted).flatMap(([file, { base, text }]) => {
    const here = contentsOf(join(folder, file));
    const both = typeof here === 'string' && here !== base ? merged(file, { base, text, here }) : undefined;
    const isSound = both !== undefined && newlyMisshapen(folder, {}, { [file]: both }).length === 0;
    return isSound ? [[file, { base: here as string, text: both }]] : [];
  });
  return made.length > 0 ? { ...drafted, ...Object.fromEntries(made) } : drafted;
}

/** Undefined if both have changed the same lines. */
function merged(file: string, { base, text, here }: { base: string; text: string; here: string }): string | undefined {
  const { conflict, result } = merge(text.split('\n'), base.split('\n'), here.split('\n'));
  if (conflict) return undefined;
  const texts = { base: here, before: text, after: result.join('\n') };
  return withReview({ ...texts, after: withCalls(file, texts) });
}
