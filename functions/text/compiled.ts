import type { Kind } from './kinds';
import type { Language, Region, Topic } from './names';
import type { Table } from './table';
import type { Marks } from './term';

/**
 * The content files worked out, as plain data that goes along with the function (content-file.ts). Every cold start reads
 * it, so the thousands of terms are one string, in which a text's words are looked up, and terms are made of what is found.
 */
export interface Compiled {
  /** The main language first. */
  languages: {
    language: Language;
    keyLine: string;
    stopLine: string;
    pictureLine: string;
    /** Reply texts by `topic`, `topic REGION`, `topic variant` and `topic variant REGION`. */
    replies: [string, string][];
    /** Words that are right as they stand in it, and tell no language. */
    known: Table;
    sounds: [string, string][];
    /** The words of its terms by their sound, and those that count within a sentence by what a misspelling leaves of them. */
    sounded: Table;
    misspelt: Table;
    /** Its weights as JSON, which is parsed only for a text that no term understands. */
    weights: string;
  }[];
  /** The texts that get no reply, folded, with a space between two words. */
  silentFor: string[];
  kinds: [Topic, Kind][];
  priority: Topic[];
  fallback: Topic;
  answeredAs: [Topic, Topic][];
  selfBefore: [Topic, Topic][];
  /** What terms mean, each meaning once, a line of JSON each. */
  meanings: string;
  /** Terms by their first word: the numbers of their meanings, each with the other words, as in `12 abuse,7`. */
  terms: Table;
  /** The phrases that may be written together or misspelt, with a comma between two, by their words written together; and these by what a misspelling leaves of them. */
  together: Table;
  misspeltTogether: Table;
  /** The language that a word tells, or `several`, for those of more than one language and of places. */
  tells: Table;
  /** Patterns by their first part: the numbers of their meanings, each with the other parts, as in `12+en me,7`. */
  patterns: Table;
  shorthand: [string, string[]][];
  coded: [string, string][];
  skip: string[];
  around: string[];
  lead: string[];
  marks: Marks;
  /** Languages with one line only, a list of them as JSON. */
  further: string;
  /** Shapes of postal codes, `A9A9A9` for two letters and so on; regions by what these begin with; words before a number to text. */
  postal: { shapes: string[]; regions: Record<string, Region | 'none'>; sendTo: string[] };
  /** The regions that have local services; `none` if one is for a town in no region. */
  served: string[];
  /** What is said of a service, with `{{kind}}` and the like in it. */
  serviceLines: string[];
}
