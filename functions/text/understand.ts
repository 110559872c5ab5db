import type { Content } from './content';
import { decoded } from './decode';
import { spelledOut, wordsIn } from './fold';
import { isKeyword } from './keyword';
import { isRequest, isSmallTalk } from './kinds';
import { languageOf, tellsLanguage } from './language';
import { besideMark, isFromMachine, withoutMarks } from './marks';
import { find, type Match } from './match';
import { correct } from './misspelling';
import { type Language, MACHINE, OTHER, type Poster, type Region, type Topic, VARIANTS, type Variant } from './names';
import { locate, type Place } from './place';
import { plain } from './plain';
import { byTerms, byWeight, type Rule, withoutSkipped } from './rules';
import { speaksOfHimself } from './speaker';
import type { Term } from './term';

/** What a text means; `languageKnown` is false if nothing in it told its language. */
export interface Meaning {
  topic: Topic;
  variant?: Variant;
  language: Language;
  languageKnown: boolean;
  /** A language with one line only, if the full ones do not know the text's; never counted. */
  further?: string;
  region?: Region;
  /** Where somebody is, if there may be a service near by; never counted. */
  place?: Place;
  /** The poster whose word it begins with, whatever else it means. */
  poster?: Poster;
}

/** What decided a meaning: a rule, and the terms that it found. */
export interface Reading {
  meaning: Meaning;
  rule: Rule | 'machine' | 'weights' | 'place';
  because: readonly Match[];
}

/** What a text means; any string at all has a meaning, and the cost is linear in its length. */
export function understand(body: string, content: Content): Meaning {
  return read(body, content).meaning;
}

/** A text's meaning and what decided it. */
export function read(body: string, content: Content): Reading {
  const text = plain(body);
  if (!isFromMachine(text, content.marks)) return withFurther(readPerson(text, content), body, content);
  const said = besideMark(text, content.marks);
  const own = readPerson(said, content);
  // Who asks for something is a person, and only began with a machine's mark.
  const isAsking = isRequest(content.kinds.get(own.meaning.topic));
  return isAsking && !isTitle(said, own, content) ? own : fromMachine(content);
}

/** What is not understood, or asks for something in no known language, may be in a further one. */
function withFurther(reading: Reading, body: string, content: Content): Reading {
  const { topic, languageKnown } = reading.meaning;
  if (topic !== OTHER && (languageKnown || isSmallTalk(content.kinds.get(topic)))) return reading;
  const further = content.further.of(body);
  return further === undefined ? reading : { ...reading, meaning: { ...reading.meaning, further } };
}

/** Whether it may be what a meeting is called: "HELP training". */
function isTitle(said: string, { rule }: Reading, content: Content): boolean {
  return rule === 'keyword' && !speaksOfHimself(find(spelledOut(wordsIn(said), content), content));
}

function readPerson(text: string, content: Content): Reading {
  const encoded = withoutMarks(text, content.marks);
  const said = decoded(encoded, content);
  const sent = wordsIn(said);
  const typed = spelledOut(sent, content);
  const meant = correct(typed, languageOf(typed, [], content), content);
  const [written, words] = [withoutSkipped(typed, content), withoutSkipped(meant, content)];

  const asWritten = find(written, content);
  const matches =
    meant.join(' ') === typed.join(' ') ? asWritten : withoutMisread(asWritten, find(words, content), content);
  const firstLine = firstLineOf(written, said, content);
  const { rule, because } = byTerms({ asWritten, matches, written, words, firstLine }, content);

  const terms = [...because, ...matches.filter(({ term }) => term.asks)].map(({ term }) => term);
  const poster = posterIn(because) ?? posterIn(asWritten.filter((one) => isKeyword(one, written, firstLine, content)));
  const telling = meant.filter((word) => word !== poster?.words[0]);
  const told = tellsLanguage(sent, terms)
    ? languageOf(rule === 'misspelt keyword' ? [] : telling, terms, content)
    : undefined;
  const language = told ?? poster?.language;
  const codes = withoutSkipped(spelledOut(wordsIn(encoded), content), content);
  const where = locate({ asWritten, written, matches, words, codes }, content, language);
  const heaviest = rule === 'nothing' && language ? byWeight(meant, matches, language, content) : undefined;
  const topic = (heaviest ?? because)[0]?.term.topic ?? (where.region ? content.fallback : OTHER);
  const variant = variantOf(topic, matches);
  const meaning: Meaning = {
    topic,
    ...(variant && { variant }),
    language: language ?? content.main,
    languageKnown: language !== undefined,
    ...where,
    ...(poster?.poster && { poster: poster.poster }),
  };
  if (heaviest) return { meaning, rule: 'weights', because: heaviest };
  return { meaning, rule: because.length === 0 && where.region ? 'place' : rule, because };
}

function fromMachine({ main }: Content): Reading {
  return { meaning: { topic: MACHINE, language: main, languageKnown: false }, rule: 'machine', because: [] };
}

/** A misspelling within a sentence never leads to law enforcement: "deport" is one letter from "report". */
function withoutMisread(written: readonly Match[], meant: readonly Match[], { kinds }: Content): Match[] {
  const writtenTerms = new Set(written.map(({ term }) => term));
  return meant.filter(
    ({ term }) => !term.topic || kinds.get(term.topic) !== 'law-enforcement' || writtenTerms.has(term),
  );
}

function firstLineOf(words: readonly string[], said: string, content: Content): number {
  const [line = '', ...more] = said.trimStart().split('\n');
  return more.length === 0 ? words.length : withoutSkipped(spelledOut(wordsIn(line), content), content).length;
}

function posterIn(matches: readonly Match[]): Term | undefined {
  return matches.find(({ term }) => term.poster)?.term;
}

function variantOf(topic: Topic, matches: readonly Match[]): Variant | undefined {
  const has = (variant: Variant) =>
    matches.some(({ term }) => term.variant === variant && (variant !== 'self' || term.topic === topic));
  return VARIANTS.find(has);
}
