import type { Language, Poster, Region, Topic, Variant } from './names';

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
  poster?: Poster;
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
  /** What a phone puts at the end of a line; what somebody writes behind it is his. */
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
