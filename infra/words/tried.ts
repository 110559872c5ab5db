import { type Reading, reader } from '../text/reading';
import type { DraftResults } from './draft-results';

/** What the draft says to a text and why; `before` is what is saved says to it, if that is something else. */
export interface Tried {
  reading: Reading | undefined;
  before?: string;
}

/** Texts the draft. */
export function tried(text: string, results: DraftResults): Tried {
  const [content, saved] = [results.content(), results.savedContent()];
  const reading = content && reader(content)(text);
  const before = saved && reader(saved)(text).reply;
  return { reading, ...(reading && before !== undefined && before !== reading.reply && { before }) };
}
