import { nearBy } from '../../functions/sms/near-by';
import { type Reading, reader } from '../text/reading';
import type { Answering, DraftResults } from './draft-results';

/** What the draft says to a text and why; `before` is what is saved says to it, if that is something else. */
export interface Tried {
  reading: Reading | undefined;
  before?: string;
}

/** Texts the draft, at this moment: some services are closed at night. */
export function tried(text: string, results: DraftResults, now: Date): Tried {
  const [draft, saved] = [results.content(), results.savedContent()];
  const reading = draft && readBy(draft, text, now);
  const before = saved && readBy(saved, text, now).reply;
  return { reading, ...(reading && before !== undefined && before !== reading.reply && { before }) };
}

function readBy({ content, services }: Answering, text: string, now: Date): Reading {
  return reader(
    content,
    nearBy(content, () => services, now),
  )(text);
}
