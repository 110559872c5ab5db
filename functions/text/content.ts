import type { Kind } from './kinds';
import type { Language, Region, Topic } from './names';
import type { Scale } from './scale';
import type { Marks, Pattern, Term, TermTree } from './term';

/** The content ready for answering. */
export interface Content {
  main: Language;
  languages: readonly Language[];
  /** The topics with their kinds, in the order in which they are shown. */
  kinds: ReadonlyMap<string, Kind>;
  /** All that words can mean, the most urgent first. */
  priority: readonly Topic[];
  /** The topic whose reply goes to what is not understood. */
  fallback: Topic;
  /** The topics that get another one's reply, OTHER among them. */
  answeredAs: ReadonlyMap<Topic, Topic>;
  /** Pairs of topics: who writes of himself about the first is not answered about the second. */
  selfBefore: readonly (readonly [Topic, Topic])[];
  /** Reply texts by `language topic`, and what may follow: a variant, a region. */
  replies: ReadonlyMap<string, string>;
  keyLines: ReadonlyMap<Language, string>;
  /** What STOP gets if nobody but us answers it. */
  stopLines: ReadonlyMap<Language, string>;
  /** What follows the reply to a text that came with a picture. */
  pictureLines: ReadonlyMap<Language, string>;
  /** The texts, folded, that mean `quiet` and get no reply at all. */
  silentFor: ReadonlySet<string>;
  terms: TermTree;
  /** Patterns by their first part. */
  patterns: Pick<ReadonlyMap<string, readonly Pattern[]>, 'get'>;
  /** Terms that mean a topic, by their words written together. */
  together: Pick<ReadonlyMap<string, readonly Term[]>, 'has' | 'get'> & { keys: () => Iterable<string> };
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
  /** Languages with one line only: the code of the one that a text is in, if the full languages do not know it, and the reply. */
  further: { of: (body: string) => string | undefined; replyIn: (code: string) => string | undefined };
  /** How postal codes are told, and the regions of their beginnings. */
  postal: {
    shapes: ReadonlySet<string>;
    regions: Pick<ReadonlyMap<string, Region | 'none'>, 'get'>;
    /** Words before a number to text, which is no postal code. */
    sendTo: ReadonlySet<string>;
  };
  /** The regions that have local services, and `none` for towns in no region. */
  served: ReadonlySet<string>;
  /** What is said of a service, with `{{kind}}` and the like in it. */
  serviceLines: readonly string[];
  /** The language that a word tells, or that it tells none because it belongs to several. */
  languageOf: (word: string) => Language | 'several' | undefined;
  /** What a language's words weigh. */
  scales: (language: Language) => readonly Scale[];
  /** Every word that is right as it stands in some language. */
  knownWords: () => Iterable<string>;
}
