import type { Content } from './content';
import { uncovered } from './cover';
import { endOf, type Match } from './match';
import type { Language, Region } from './names';
import { postalCodeIn } from './postal-code';

/** What a text says of where somebody is: used to find a service near by, and forgotten. */
export interface Place {
  /** The names as they were found, "topeka" or "in salina". */
  towns: readonly string[];
  /** A postal code, in small letters and without a space. */
  zip?: string;
}

/** A text as it was typed and as it was meant; `codes` are its words with every digit as it was sent. */
interface Words {
  asWritten: readonly Match[];
  written: readonly string[];
  matches: readonly Match[];
  words: readonly string[];
  codes: readonly string[];
}

/** The region that a text names, as a name, a town or a postal code, and its place if there may be a service near by. */
export function locate(
  { asWritten, written, matches, words, codes }: Words,
  content: Content,
  language: Language | undefined,
): { region?: Region; place?: Place } {
  const typed = placesIn(asWritten, written, content, language);
  const named = regionIn(typed) ? typed : placesIn(matches, words, content, language);
  const coded = postalCodeIn(codes, content);
  const region = regionIn(named) ?? coded?.region;
  const isServed = (named.length > 0 || coded) && content.served.has(region ?? 'none');
  const towns = named.map(({ term }) => term.words.join(' '));
  return { ...(region && { region }), ...(isServed && { place: { towns, ...(coded && { zip: coded.code }) } }) };
}

/**
 * Names of regions and towns. A bare code ("mo") counts if nothing else is said or at the end, as in an address; a name
 * that is not only a town's, if it is all there is.
 */
function placesIn(
  matches: readonly Match[],
  words: readonly string[],
  content: Content,
  language: Language | undefined,
): Match[] {
  return matches.filter((match) => {
    const { region, reach, language: own } = match.term;
    if (region === undefined) return false;
    if (reach === 'anywhere') return true;
    if (reach === 'keyword') return uncovered(matches, words, content.lead).length === 0;
    const isLast = endOf(match) === words.length;
    return (language ?? own) === own && (isLast || uncovered(matches, words, content.around).length === 0);
  });
}

function regionIn(places: readonly Match[]): Region | undefined {
  return places.find(({ term }) => term.region !== 'none')?.term.region as Region | undefined;
}
