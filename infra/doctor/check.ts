/** What could not be looked at, and why. */
export interface Unknown {
  unknown: string;
}

/** Something that was looked at, or could not be. */
export type Fact<T> = T | Unknown;

/** One line of doctor's table; `unknown` is also what is for the person to know or decide. */
export interface Check {
  name: string;
  state: 'good' | 'bad' | 'unknown';
  says: string;
  /** What to do. */
  mend?: string;
}

export function good(name: string, says: string): Check {
  return { name, state: 'good', says };
}

export function bad(name: string, says: string, mend: string): Check {
  return { name, state: 'bad', says, mend };
}

export function unknown(name: string, says: string, mend?: string): Check {
  return { name, state: 'unknown', says, ...(mend && { mend }) };
}

export function isUnknown<T>(fact: Fact<T>): fact is Unknown {
  return typeof fact === 'object' && fact !== null && 'unknown' in fact;
}

/** A check of something that may not have been looked at. */
export function checked<T>(name: string, fact: Fact<T>, check: (known: T) => Check | Check[]): Check[] {
  return isUnknown(fact) ? [unknown(name, fact.unknown)] : [check(fact)].flat();
}

/** Awaits what may fail; the sentence that it fails with is why it is not known. */
export function asFact<T>(work: Promise<T>): Promise<Fact<T>> {
  return work.catch((error: Error) => ({ unknown: error.message }));
}

/** Goes on from what is known. */
export async function whenKnown<A, B>(
  known: Fact<A>,
  otherwise: string,
  next: (known: A) => Promise<B>,
): Promise<Fact<B>> {
  return isUnknown(known) ? { unknown: otherwise } : asFact(next(known));
}
