import type { Content } from './content';
import type { Further } from './further-language';
import { MAX_TEXT_LENGTH, plain } from './plain';

/** So many different words of a text are looked at, so that the longest costs little more. */
const MAX_WORDS = 60;
/** A text of a single word that is shorter may be anything. */
const MIN_ONLY_WORD = 5;
/** One word in so many must be the language's own. */
const SHARE = 3;

/** A word of a text as it was sent and as it is compared, and the full language that knows it, or several. */
interface Word {
  sent: string;
  plain: string;
  knownBy: ReturnType<Content['languageOf']>;
}

/** How one language's words are told. */
interface Teller {
  language: Further;
  listed: ReadonlySet<string>;
  isLike: (word: Word) => boolean;
}

/**
 * Finds the language that has the most words of a text: at least a third, and compared with each full language more that
 * this one does not know than there are words that only this one knows. A single word must be long, and in the list itself.
 */
export function byWords(
  all: readonly Further[],
  languageOf: Content['languageOf'],
): (body: string) => Further | undefined {
  const tellers = all.filter(({ words }) => words !== undefined).map(teller);
  return (body) => {
    const words = wordsOf(body, languageOf);
    const [first, second] = tellers.map((one) => weigh(one, words)).sort(byEvidence);
    if (!first || (second && byEvidence(first, second) === 0)) return undefined;
    const isEnough = first.all * SHARE >= words.length && isAhead(first, words);
    const isSafe = words.length === 1 ? first.listed > 0 && isLong(words[0]) : first.listed > 0 || first.all > 1;
    return isEnough && isSafe ? first.language : undefined;
  };
}

function isLong(word: Word | undefined): boolean {
  return word !== undefined && word.plain.length >= MIN_ONLY_WORD;
}

function wordsOf(body: string, languageOf: Content['languageOf']): Word[] {
  const text = body.slice(0, MAX_TEXT_LENGTH).normalize('NFC').toLowerCase().replaceAll(/['’]/g, "' ");
  const sent = new Set(text.match(/(?:\p{L}|\p{M}|')+/gu)?.filter((word) => word.length > 1));
  return [...sent].slice(0, MAX_WORDS).map((word) => {
    const folded = plain(word);
    return { sent: word, plain: folded, knownBy: languageOf(folded.replace("'", '')) };
  });
}

function teller(language: Further): Teller {
  const all = (language.words ?? '').split(' ');
  const parts = all.filter((word) => word.includes('*')).map((word) => word.split('*').map(literal).join('.{2,}'));
  const like = parts.length > 0 ? new RegExp(`^(?:${parts.join('|')})$`) : undefined;
  const letters = [...(language.letters ?? '')];
  return {
    language,
    listed: new Set(all),
    isLike: ({ sent, plain }) => like?.test(plain) === true || letters.some((letter) => sent.includes(letter)),
  };
}

/** For a regular expression that means it as it stands. */
function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** The words that are the language's, how many these are, and how many of them are in its list. */
interface Evidence {
  language: Further;
  its: readonly Word[];
  all: number;
  listed: number;
}

function weigh({ language, listed, isLike }: Teller, words: readonly Word[]): Evidence {
  const its = words.filter((word) => listed.has(word.plain) || isLike(word));
  return { language, its, all: its.length, listed: its.filter(({ plain }) => listed.has(plain)).length };
}

/** Compared with each full language that knows a word of the text. */
function isAhead({ its }: Evidence, words: readonly Word[]): boolean {
  const full = new Set(words.flatMap(({ knownBy }) => knownBy ?? []));
  return [...full, undefined].every((language) => {
    const isKnown = ({ knownBy }: Word) => knownBy !== undefined && (knownBy === language || knownBy === 'several');
    const own = its.filter((word) => !isKnown(word)).length;
    return own > words.filter((word) => isKnown(word) && !its.includes(word)).length;
  });
}

function byEvidence(a: Evidence, b: Evidence): number {
  return b.all - a.all || b.listed - a.listed;
}
