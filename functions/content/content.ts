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

/** Terms by their words, one word a branch. */
export interface TermTree {
  terms: readonly Term[];
  next: ReadonlyMap<string, TermTree>;
}

/** Parts that mean a topic where they stand near each other, in any order: "<kid> + missing". */
export interface Pattern {
  parts: readonly string[];
  term: Term;
}

/** The content files worked out, as plain data: JSON that goes along with the function. */
export interface Compiled {
  /** The main language first. */
  languages: {
    language: Language;
    keyLine: string;
    /** Reply texts by `topic` and `topic REGION`. */
    replies: [string, string][];
    known: string[];
    sounds: [string, string][];
  }[];
  priority: Topic[];
  lawEnforcement: Topic[];
  regions: Region[];
  terms: Term[];
  patterns: Pattern[];
  shorthand: [string, string[]][];
  skip: string[];
  around: string[];
  languageOf: [string, Language][];
}

/** The content ready for answering. */
export interface Content {
  main: Language;
  languages: readonly Language[];
  priority: readonly Topic[];
  /** Topics whose reply carries a law-enforcement line. */
  lawEnforcement: ReadonlySet<Topic>;
  /** Reply texts by `language topic` and `language topic region`. */
  replies: ReadonlyMap<string, string>;
  keyLines: ReadonlyMap<Language, string>;
  regions: readonly Region[];
  terms: TermTree;
  /** Patterns by their first part. */
  patterns: ReadonlyMap<string, readonly Pattern[]>;
  /** Terms by their words written together. */
  together: ReadonlyMap<string, readonly Term[]>;
  /** The terms written together that a misspelling stands for. */
  misspelledTerm: (misspelling: string) => string[];
  /** The words that are right as they stand in a language, and what it makes of any other in a sentence. */
  spelling: readonly {
    language: Language;
    known: ReadonlySet<string>;
    soundsLike: (word: string) => string | undefined;
    misspells: (word: string) => string[];
  }[];
  shorthand: ReadonlyMap<string, readonly string[]>;
  skip: ReadonlySet<string>;
  around: ReadonlySet<string>;
  /** The one language that a word belongs to, where it is not shared. */
  languageOf: ReadonlyMap<string, Language>;
}
