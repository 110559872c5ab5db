import { endOf, type Match } from './match';

/**
 * Who speaks: a witness tells of others, and every word that he says of himself belongs to what he saw ("i think");
 * whoever says anything else of himself may be the victim.
 */
export function speaksAsWitness(matches: readonly Match[]): boolean {
  const of = (speaker: string) => matches.filter(({ term }) => term.part?.endsWith(` ${speaker}`));
  const seen = of('witness');
  const isSeen = ({ at }: Match) => seen.some((match) => match.at <= at && at < endOf(match));
  return seen.length > 0 && of('self').every(isSeen);
}
