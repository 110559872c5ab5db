import type { Table } from './table';

/** The topics that people ask about, for which every language has words. */
export const ASKED = ['help', 'info', 'report', 'child', 'abuse', 'crisis', 'privacy'] as const;
export const TOPICS = [...ASKED, 'needs', 'emergency', 'thanks', 'optout', 'quiet', 'machine'] as const;

/**
 * What a text is about. `other` was not understood and is answered like `help`; `needs` is food, a bed, a lawyer;
 * `emergency` takes us for 911; `optout` asks in other words than STOP not to be texted; `quiet` may come from
 * somebody who must not learn what this number is; `machine` is an automatic reply, and gets none.
 */
export type Topic = (typeof TOPICS)[number] | 'other';

/** Topics with a reply. */
export const ANSWERED = TOPICS.filter((topic) => topic !== 'machine');
/** Topics that a text is counted under: `quiet` goes with `thanks`, so that no count tells of it. */
export const COUNTED = ANSWERED.filter((topic) => topic !== 'quiet');

/** What else a reply depends on: `self`, a child writes for himself; `text-first`, who writes cannot speak or hear. */
export const VARIANTS = ['self', 'text-first'] as const;
export type Variant = (typeof VARIANTS)[number];

/** A topic and a variant that words can mean: `child self`. */
export const VARIED = ['child self', 'abuse self', 'help text-first'] as const;

declare const fromContent: unique symbol;
/** The code of a language file (`en`); made only from content, so that nothing a person sent can pass for one. */
export type Language = string & { readonly [fromContent]: 'language' };
/** A region named in hotlines.json (`KS`); made only from content. */
export type Region = string & { readonly [fromContent]: 'region' };

/**
 * How far a term's meaning reaches. `keyword`: at the beginning of a text, or alone on its first line; `alone`: if all
 * other words may stand around one; `witness`: anywhere, if somebody tells of others and not of himself; `always`:
 * anywhere, before all that reach anywhere; `never`: it tells that the topic is not meant, whatever else means it.
 */
export const REACHES = ['keyword', 'alone', 'anywhere', 'witness', 'always', 'never'] as const;
export type Reach = (typeof REACHES)[number];

/** A phrase that means a topic or a region (`none`: a place in no region, such as Kansas City), or is a pattern's part. */
export interface Term {
  words: readonly string[];
  language: Language;
  reach: Reach;
  topic?: Topic;
  variant?: Variant;
  region?: Region | 'none';
  part?: string;
  /** It asks for the language that it belongs to. */
  asks?: true;
}

/** The parts that tell who speaks: `self` of himself, `witness` of others, `either` may do both. */
export const SPEAKERS = ['self', 'witness', 'either'] as const;

/** What phones and mail programs put into a text; `*` stands for anything. */
export interface Marks {
  /** Whole texts that are sent by themselves. */
  machine: readonly string[];
  /** What a machine's text begins with, and a person's may. */
  headers: readonly string[];
  /** What stands before the text. */
  before: readonly string[];
  /** What begins a line with which the text is over. */
  after: readonly string[];
  /** What ends a line wherever it stands in it. */
  within: readonly string[];
}

/** Terms by their words, one word a branch. */
export interface TermTree {
  terms: readonly Term[];
  next: Pick<ReadonlyMap<string, TermTree>, 'get'>;
}

/** What joins the parts of a pattern in the content files. */
export const AND = ' + ';

/** Parts that mean a topic where they stand near each other, in any order: "<kid> + missing". */
export interface Pattern {
  parts: readonly string[];
  term: Term;
}

/**
 * The content files worked out, as plain data: JSON that goes along with the function. Every cold start reads it, so
 * the thousands of terms are strings, which are made into terms when a text has their first word.
 */
export interface Compiled {
  /** The main language first. */
  languages: {
    language: Language;
    keyLine: string;
    stopLine: string;
    /** The key line without what makes no sense on a call. */
    callLine: string;
    pictureLine: string;
    /** Reply texts by `topic`, `topic REGION`, `topic variant` and `topic variant REGION`. */
    replies: [string, string][];
    /** Words that are right as they stand in it, and tell no language. */
    known: Table;
    /** The words of its terms, and of those that count within a sentence. */
    words: string;
    inSentences: string;
    sounds: [string, string][];
  }[];
  /** The texts that get no reply, folded, with a space between two words. */
  silentFor: string[];
  priority: Topic[];
  lawEnforcement: Topic[];
  /** What terms mean, each meaning once. */
  meanings: Omit<Term, 'words'>[];
  /** Terms by their first word: the numbers of their meanings, each with the other words, as in `12 abuse,7`. */
  terms: Table;
  /** The phrases that may be misspelt or written together, with a comma between two. */
  together: string;
  /** The language that a word tells, or `several`, for those of more than one language and of places. */
  tells: Table;
  /** Patterns by their first part: the numbers of their meanings, each with the other parts, as in `12+en me,7`. */
  patterns: Record<string, string>;
  shorthand: [string, string[]][];
  coded: [string, string][];
  skip: string[];
  around: string[];
  lead: string[];
  marks: Marks;
  /** Regions by the first three digits of a ZIP code. */
  zips: Record<string, Region>;
}

/** The content ready for answering. */
export interface Content {
  main: Language;
  languages: readonly Language[];
  priority: readonly Topic[];
  /** Topics whose reply carries a law-enforcement line. */
  lawEnforcement: ReadonlySet<Topic>;
  /** Reply texts by `language topic`, and what may follow: a variant, a region. */
  replies: ReadonlyMap<string, string>;
  keyLines: ReadonlyMap<Language, string>;
  /** What STOP gets if nobody but us answers it. */
  stopLines: ReadonlyMap<Language, string>;
  callLines: ReadonlyMap<Language, string>;
  /** What follows the reply to a text that came with a picture. */
  pictureLines: ReadonlyMap<Language, string>;
  /** The texts, folded, that mean `quiet` and get no reply at all. */
  silentFor: ReadonlySet<string>;
  terms: TermTree;
  /** Patterns by their first part. */
  patterns: Pick<ReadonlyMap<string, readonly Pattern[]>, 'get'>;
  /** Terms that mean a topic, by their words written together. */
  together: Pick<ReadonlyMap<string, readonly Term[]>, 'has' | 'get' | 'keys'>;
  /** The terms written together that a misspelling stands for. */
  misspelledTerm: (misspelling: string) => string[];
  /** The words that are right as they stand in a language, and what it makes of any other in a sentence. */
  spelling: readonly {
    language: Language;
    isKnown: (word: string) => boolean;
    soundsLike: (word: string) => string | undefined;
    misspells: (word: string) => string[];
  }[];
  shorthand: ReadonlyMap<string, readonly string[]>;
  /** Plain text for words in code, such as "od'd". */
  coded: ReadonlyMap<string, string>;
  skip: ReadonlySet<string>;
  around: ReadonlySet<string>;
  /** Words before a keyword that leave it at the beginning. */
  lead: ReadonlySet<string>;
  marks: Marks;
  zips: Pick<ReadonlyMap<string, Region>, 'get'>;
  /** The language that a word tells, or that it tells none because it belongs to several. */
  languageOf: (word: string) => Language | 'several' | undefined;
  /** Every word that is right as it stands in some language. */
  knownWords: () => Iterable<string>;
}
