import type { Drafted } from './drafted';
import { type Edit, isSame } from './edit';

/** The drafts before the last changes. */
export interface Steps {
  isEmpty(): boolean;
  /** Takes down what a change did; typing on in one place is one step. */
  add(before: Drafted, after: Drafted, edits?: readonly Edit[]): void;
  /** The draft before the last step; undefined if somebody else has changed the draft since. */
  back(now: Drafted): Drafted | undefined;
  forget(): void;
}

const MOST = 100;

interface Step {
  before: Drafted;
  after: Drafted;
  place: unknown;
}

/** The steps of one npm start. */
export function steps(): Steps {
  let all: Step[] = [];
  return {
    isEmpty: () => all.length === 0,
    add(before, after, edits = []) {
      if (isSame(before, after)) return;
      const [edit] = edits;
      const place = edits.length === 1 && edit ? [edit.file, edit.path] : undefined;
      const last = all.at(-1);
      if (last && place && isSame(last.place, place) && isSame(last.after, before)) last.after = after;
      else all = [...all, { before, after, place }].slice(-MOST);
    },
    back(now) {
      const last = all.pop();
      if (last && isSame(last.after, now)) return last.before;
      all = [];
      return undefined;
    },
    forget() {
      all = [];
    },
  };
}
