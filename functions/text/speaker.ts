import { endOf, type Match } from './match';
import type { SPEAKERS } from './term';

/**
 * Who speaks: a witness tells of others, and every word that he says of himself belongs to what he saw ("i think") or
 * could be anybody's ("i work at a hotel"); whoever says anything else of himself may be the victim.
 */
export function speaksAsWitness(matches: readonly Match[]): boolean {
  const of = (speaker: (typeof SPEAKERS)[number]) => matches.filter(({ term }) => term.part?.endsWith(` ${speaker}`));
  const witness = of('witness');
  const excused = [...witness, ...of('either')];
  const isExcused = ({ at }: Match) => excused.some((match) => match.at <= at && at < endOf(match));
  return witness.length > 0 && of('self').every(isExcused);
}

/** Whether any word is one of somebody who speaks of himself. */
export function speaksOfHimself(matches: readonly Match[]): boolean {
  return matches.some(({ term }) => term.part?.endsWith(' self'));
}
