import type { LanguageFile } from './schema';

export const TOPICS = ['help', 'info', 'report', 'child', 'abuse', 'crisis', 'privacy'] as const;

/** What a text is about; `other` is a text that was not understood and is answered like `help`. */
export type Topic = (typeof TOPICS)[number] | 'other';

declare const fromContent: unique symbol;
/** The code of a language file (`en`); made only from content, so that nothing a person sent can pass for one. */
export type Language = string & { readonly [fromContent]: 'language' };
/** A region named in hotlines.json (`KS`); made only from content. */
export type Region = string & { readonly [fromContent]: 'region' };

/** A phrase that means a topic or a region (`none`: a place in no region, such as Kansas City), or is a pattern's part. */
export interface Term {
  words: readonly string[];
  language: Language;
  reach: 'alone' | 'anywhere' | 'always';
  topic?: Topic;
  region?: Region | 'none';
  part?: string;
}

/** Parts that mean a topic where they stand near each other, in any order: "<kid> + missing". */
export interface Pattern {
  parts: readonly string[];
  term: Term;
}

/** The content files made ready for answering. */
export interface Content {
  main: Language;
  languages: readonly Language[];
  priority: readonly Topic[];
  /** Topics whose reply carries a law-enforcement line. */
  lawEnforcement: ReadonlySet<Topic>;
  /** Reply texts by `language topic` and `language topic region`. */
  replies: ReadonlyMap<string, string>;
  keyLines: ReadonlyMap<Language, string>;
  /** Terms by their first word, longest first. */
  terms: ReadonlyMap<string, readonly Term[]>;
  patterns: readonly Pattern[];
  /** Terms by their words written together. */
  together: ReadonlyMap<string, readonly Term[]>;
  /** The words a misspelling within a sentence may stand for. */
  vocabulary: readonly string[];
  /** Those words by how they sound, for each language that says which letters sound alike. */
  sounds: readonly { language: Language; rules: NonNullable<LanguageFile['sounds']>; words: ReadonlyMap<string, string> }[];
  shorthand: ReadonlyMap<string, readonly string[]>;
  skip: ReadonlySet<string>;
  around: ReadonlySet<string>;
  /** The words that are right as they stand in each language and never a misspelling. */
  known: ReadonlyMap<Language, ReadonlySet<string>>;
  /** The one language that a word belongs to, where it is not shared. */
  languageOf: ReadonlyMap<string, Language>;
}
