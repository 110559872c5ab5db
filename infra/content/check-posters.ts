import { POSTER } from '../../functions/counts/rows';
import { RESERVED } from '../../functions/sms/carrier-words';
import type { Content } from '../../functions/text/content';
import { fold } from '../../functions/text/fold';
import { OTHER, type Poster } from '../../functions/text/names';
import { understand } from '../../functions/text/understand';
import { isOneSlip } from './check-understanding';
import { didYouMean } from './did-you-mean';
import { oneWord, type Phrase } from './phrases';
import { postersOf } from './posters';
import { error, type Problem } from './problem';
import type { HotlinesFile } from './schema';

const MIN_SITES = 3;
/** A house's number before the name of its street, or a ZIP code. */
const ADDRESS =
  /\b\d+\s+(\S+\s+){1,3}(st|street|ave|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|hwy|highway|ct|way|pl)\b|\b\d{5}\b/i;

/** The rules for the words of posters: each is easy to type, tells its poster and nothing else, and points to no one place. */
export function checkPosters(
  phrases: readonly Phrase[],
  hotlines: HotlinesFile,
  codes: readonly string[],
  content: Content,
): Problem[] {
  return postersOf(hotlines)
    .flatMap((word) => [
      ...inItself(word, hotlines, codes),
      ...(POSTER.test(word) ? inCompany(word, phrases, hotlines, content) : []),
    ])
    .map((sentence) => error('hotlines.json', sentence));
}

function inItself(word: Poster, { posters = {} }: HotlinesFile, codes: readonly string[]): string[] {
  const { language = '', for: place = '', sites = 0 } = posters[word] ?? {};
  const key = `posters.${word}`;
  return [
    ...(POSTER.test(word)
      ? []
      : [
          `${key} is hard to type; write four to eight capital letters, at most the last a digit from 2 to 9, like BLUE.`,
        ]),
    ...(codes.includes(language)
      ? []
      : [`${key}.language is "${language}", but there is no ${language}.json; ${didYouMean(language, codes)}`]),
    ...(sites >= MIN_SITES
      ? []
      : [`${key}.sites is ${sites}, so that a count would point to a place; hang it in three places at least.`]),
    ...(ADDRESS.test(place)
      ? [`${key}.for is "${place}", which is an address; name the kind of place, like truck stops.`]
      : []),
  ];
}

/** What a word is, or is taken for, beside the others. */
function inCompany(word: Poster, phrases: readonly Phrase[], hotlines: HotlinesFile, content: Content): string[] {
  const key = `posters.${word}`;
  const near = nearTo(word, phrases, hotlines);
  if (near !== undefined) return [`${key} is ${near}, or one slip away from it; choose another word.`];
  const readAs = [word, word.toLowerCase(), `${word}!`].map((text) => understand(text, content));
  const isRead = readAs.every(({ topic, poster }) => poster === word && topic === hotlines.fallback);
  const meansMore = content.terms.next
    .get(fold(word)[0] ?? '')
    ?.terms.some(({ poster, topic, region }) => !poster && (topic || region));
  return isRead && !meansMore ? [] : [`${key} is a word that means something else here; choose another word.`];
}

/** STOP and its like, another poster's word, or a word of a topic; one that gets the same reply as the poster does no harm. */
function nearTo(
  word: Poster,
  phrases: readonly Phrase[],
  { posters = {}, fallback }: HotlinesFile,
): string | undefined {
  const written = word.toLowerCase();
  const isNear = (other: string) => other === written || isOneSlip(written, other);
  const reserved = RESERVED.find((other) => isNear(other.toLowerCase()));
  if (reserved) return `${reserved}, which the carriers act on themselves`;
  const poster = Object.keys(posters).find((other) => other !== word && isNear(other.toLowerCase()));
  if (poster) return `${poster}, which is another poster’s`;
  const phrase = phrases.find((one) => {
    const isSameReply = one.name === fallback && one.language === posters[word]?.language;
    const other = oneWord(one);
    if (one.means !== 'topic' || one.name === OTHER || other === undefined) return false;
    return isSameReply ? other === written : isNear(other);
  });
  return phrase && `“${phrase.text}”, which means ${phrase.name} (${phrase.key} of ${phrase.file})`;
}
