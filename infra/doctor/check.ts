import { type Check, unknown } from '../../functions/watch/check';
import { UserError } from '../terminal/user-error';

/** What could not be checked, and why. */
export interface Unknown {
  unknown: string;
}

/** Something that was read, or could not be. */
export type Fact<T> = T | Unknown;

export function isUnknown<T>(fact: Fact<T>): fact is Unknown {
  return typeof fact === 'object' && fact !== null && 'unknown' in fact;
}

/** A check of something that may not be known. */
export function checkFact<T>(name: string, fact: Fact<T>, check: (known: T) => Check | Check[]): Check[] {
  return isUnknown(fact) ? [unknown(name, fact.unknown)] : [check(fact)].flat();
}

/** Awaits what may fail with a UserError, whose sentence is then why it is not known. */
export function asFact<T>(work: Promise<T>): Promise<Fact<T>> {
  return work.catch((error: unknown) => {
    if (error instanceof UserError) return { unknown: error.message };
    throw error;
  });
}

/** Goes on from a fact, if it is known. */
export async function ifKnown<A, B>(
  fact: Fact<A>,
  otherwise: string,
  next: (known: A) => Promise<B>,
): Promise<Fact<B>> {
  return isUnknown(fact) ? { unknown: otherwise } : asFact(next(fact));
}
