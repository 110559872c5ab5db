import { z } from 'zod';
import { KINDS as TOPIC_KINDS } from '../../functions/text/kinds';
import type { Weights } from '../../functions/text/scale';
import { expected, expectedKeys, expectedOneOf } from './shape-sentences';

const text = z.string({ error: expected('a text in quotes') });
const filledText = z.string({ error: expected('a text in quotes', 'its text') }).min(1);
const words = z.array(text, { error: expected('a list in [ ]') });

const group = <T extends z.ZodRawShape>(shape: T) => z.strictObject(shape, { error: expectedKeys(Object.keys(shape)) });
const groupOf = <T extends z.ZodType>(value: T) =>
  z.record(z.string(), value, { error: expected('a group of keys in { }') });

const KINDS = ['hotline', 'crisis', 'help', 'emergency', 'law-enforcement'] as const;
const URL = 'the whole address of a web page, like https://www.example.org';
const DAY = 'a day that exists, as year-month-day, like 2026-11-22';

const line = group({
  name: filledText,
  kind: z
    .enum(KINDS, { error: expectedOneOf(KINDS) })
    .describe('hotline: the one this service is for; crisis: for who may end his life; all others are help.'),
  call: text.optional().describe('The number to call, as "+18885550100" or a short code.'),
  text: group({
    to: text,
    word: text.optional(),
    languages: words.optional().describe('The languages that texts are answered in, if not in those of calls.'),
  })
    .optional()
    .describe('The number to text and, if it needs one, the word.'),
  hours: filledText,
  languages: words.describe('The languages that it answers in by itself.'),
  interpreters: z
    .boolean({ error: expected('true or false, without quotes') })
    .optional()
    .describe('Whether a call in any other language gets an interpreter.'),
  region: filledText.describe('The country, or one of the regions above.'),
  source: z.url({ error: expected('a text in quotes', URL) }).describe('The page that gives this number.'),
  verified: z.iso
    .date({ error: expected('a text in quotes', DAY) })
    .describe('The day on which somebody last checked the number.'),
});

const topic = group({
  kind: z
    .enum(TOPIC_KINDS, { error: expectedOneOf(TOPIC_KINDS) })
    .describe('What the reply must say, and how texts about it are treated: see README.md.'),
  title: groupOf(filledText).describe('What counts call it, by language: { "en": "Eviction" }.'),
  about: filledText.describe('What people want who write this, for whoever reviews the replies.'),
  answeredAs: text.optional().describe('The topic whose reply it gets, if it has none of its own.'),
  selfBefore: text
    .optional()
    .describe('If somebody writes of himself about this, he is not answered about that other topic.'),
});

const poster = group({
  language: text.describe('The language of the poster, and of the reply to its word.'),
  for: filledText.describe('The kind of place where it hangs, such as "truck stops"; never one address.'),
  sites: z
    .int({ error: expected('a whole number, without quotes') })
    .describe('In how many places it hangs: three at least, so that a count points to none of them.'),
});

const schema = text.optional().describe('Tells an editor what may stand here.');

export const hotlinesFile = group({
  $schema: schema,
  main: text.describe('The language that answers a text in no known language.'),
  country: text.describe(
    'Where it is, as two letters: numbers without a + are read as there, and a line may be for all of it.',
  ),
  topics: groupOf(topic).describe('What a text can be about, in the order in which counts are shown.'),
  fallback: text.describe('The topic whose reply goes to whatever is not understood.'),
  priority: words.describe('The topics, the most urgent first.'),
  regions: groupOf(text).describe('Code and name of each region.'),
  places: groupOf(
    group({
      zips: words.optional().describe('The first three digits of its ZIP codes, as "660" or "664-679".'),
      towns: words.optional().describe('Names that mean it wherever they stand.'),
      namesakes: words.optional().describe('Names that mean it alone or after a word like "in".'),
    }),
  )
    .optional()
    .describe('Where each region is, in any language.'),
  lines: groupOf(line),
  posters: groupOf(poster)
    .optional()
    .describe('Words that posters print, like BLUE, so that counts tell which posters work: see README.md.'),
});

const term = group({
  keyword: words.optional().describe('Means it at the beginning of a text, or alone on its first line.'),
  alone: words.optional().describe('Means it if it is all that a text says.'),
  anywhere: words.optional().describe('Means it wherever it stands in a text.'),
  witness: words.optional().describe('Means it wherever it stands, if somebody tells of others and not of himself.'),
  always: words.optional().describe('Means it wherever it stands, before all other words.'),
  never: words.optional().describe('Tells that it is not meant, whatever else means it.'),
});

const heard = (pattern: RegExp) =>
  z.string({ error: expected('a text in quotes', 'letters, without spaces') }).regex(pattern);

export const languageFile = group({
  $schema: schema,
  name: filledText.describe('The language in its own words.'),
  reviewed: z
    .boolean({ error: expected('true or false, without quotes') })
    .describe('Whether a native speaker has read every reply.'),
  keyLine: filledText.describe('The one line that is sent if all else fails.'),
  voice: group({
    name: z
      .string({ error: expected('a text in quotes', 'what Twilio calls it, like fr-CA') })
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)+$/)
      .describe('What Twilio calls the voice, such as "en-US" or "fr-CA".'),
    offer: filledText.describe('What it says before a key connects the caller to the hotline.'),
  })
    .optional()
    .describe('How calls are answered in this language; without it they are not.'),
  stopLine: filledText.describe(
    'What STOP gets on a number where Twilio does not answer it; one segment, naming nothing.',
  ),
  pictureLine: filledText.describe('Follows the reply to a text that came with a picture, if it fits.'),
  deleteThread: z
    .array(filledText, { error: expected('a list in [ ]', 'at least one text into it') })
    .min(1)
    .describe('How replies say to delete the thread, such as "delete this thread"; one of these must stand in them.'),
  hidden: z
    .array(filledText, { error: expected('a list in [ ]', 'at least one text into it') })
    .min(1)
    .describe('Words that a locked screen must not show, such as "trafficking".'),
  languageNames: groupOf(filledText)
    .optional()
    .describe('How a reply says in what language a line answers that does not speak this one: { "en": "inglés" }.'),
  poster: group({
    asks: z
      .array(filledText, { error: expected('a list in [ ]', 'at least one text into it') })
      .min(1)
      .describe('What it asks whoever stands before it; the first in large letters.'),
    text: filledText.describe('Stands before the word: "Text".'),
    to: filledText.describe('Stands between the word and the number: "to".'),
    scan: filledText.describe('What to do with the QR code.'),
    gets: filledText.describe('What comes back, and from whom.'),
    danger: filledText.describe('For danger now: {{emergency.call}}.'),
    delete: filledText.describe('How to delete the thread, wholly.'),
    rates: filledText.describe('That texts may cost something.'),
    other: group({
      says: filledText.describe('On posters in other languages: "In English: text".'),
      adds: filledText.describe('What to text behind the word for a reply in this language: "ENGLISH".'),
    }),
  })
    .optional()
    .describe('What posters say in this language; the page is written by npm run poster.'),
  silentFor: words
    .optional()
    .describe('Texts that get no reply at all: the whole text is just this, and means quiet. None by default.'),
  replies: groupOf(z.array(text, { error: expected('a list in [ ]', 'at least one text into it') }).min(1)).describe(
    'The lines of each reply, by topic, or topic and region; {{line.call}} becomes a number of hotlines.json.',
  ),
  words: groupOf(term).describe(
    'What people write, by topic; by topic and self or text-first; and under other what means nothing.',
  ),
  groups: groupOf(words).optional().describe('Words that a pattern takes for each other, as in "<kid> + missing".'),
  regions: groupOf(term.pick({ alone: true, anywhere: true }))
    .optional()
    .describe('What people call each region.'),
  near: words.optional().describe('Words before the name of a place, like "in".'),
  asks: words.optional().describe('What people write who want this language.'),
  speaker: group({
    self: words.describe('Words of somebody who speaks of himself.'),
    witness: words.describe('Words of somebody who tells of others; <group> stands for a group.'),
    either: words.optional().describe('Words of himself that a witness may say, too.'),
  })
    .optional()
    .describe('Who speaks: law enforcement is for a witness, or for whoever asks for it.'),
  marks: group({
    machine: words.optional().describe('Whole automatic texts; * is anything, \u263a an emoji.'),
    headers: words
      .optional()
      .describe(
        'What automatic texts begin with, like "accepted:"; a person who begins so and asks for something is answered.',
      ),
    before: words.optional().describe('What programs put before a text, like "fwd:".'),
    after: words.optional().describe('What begins a line with which a text is over, like "sent from".'),
    within: words.optional().describe('What ends a line wherever it stands in it.'),
  })
    .optional()
    .describe('What phones and mail programs put into a text.'),
  lead: words.optional().describe('Words before a keyword that leave it at the beginning, like "hi".'),
  coded: groupOf(text).optional().describe('What a word in code stands for, like "od\'d".'),
  shorthand: groupOf(text).optional().describe('What a short form stands for.'),
  sounds: z
    .array(
      z.tuple([heard(/^\S+$/), heard(/^\S*$/)], { error: expected('a list of two texts, ["written", "heard"]') }),
      { error: expected('a list in [ ]') },
    )
    .optional()
    .describe('Letters that are heard as others, for spelling by ear.'),
  skip: words.optional().describe('Words that change nothing wherever they stand.'),
  around: words.optional().describe('Words that change nothing around a word that stands alone.'),
  common: words.optional().describe('Frequent words, by which the language is told.'),
  everyday: words.optional().describe('Words that are never taken for a misspelling.'),
});

const furtherLanguage = group({
  name: filledText.describe('The language in its own words.'),
  line: filledText
    .max(60)
    .optional()
    .describe('One line in it, from a published translation; without it, English alone.'),
  source: filledText.optional().describe('Where the line was published.'),
  date: z.iso
    .date({ error: expected('a text in quotes', DAY) })
    .optional()
    .describe('The day on which the line was read there.'),
  script: text.optional().describe('The script that tells it, as Unicode names it: "Han", "Cyrillic".'),
  letters: text.optional().describe('Letters that tell it from the others in its script.'),
  never: text.optional().describe('Letters of its script that it does not use.'),
  words: words.optional().describe('Frequent words, without accents; * stands for two letters or more.'),
});

export const furtherFile = group({
  $schema: schema,
  english: words.describe('The English lines behind each line.'),
  ifItFits: words.optional().describe('More English lines, as many as fit.'),
  languages: groupOf(furtherLanguage).describe('By language code.'),
});

export type FurtherFile = z.infer<typeof furtherFile>;
export type Line = z.infer<typeof line>;
export type HotlinesFile = z.infer<typeof hotlinesFile>;
export type LanguageFile = z.infer<typeof languageFile>;
/** The content folder as it was read: hotlines.json, one file per language code and, if there is one, further-languages.json. */
export interface ContentFiles {
  hotlines: HotlinesFile;
  languages: Record<string, LanguageFile>;
  /** What the words of a language weigh, learned and not written by hand. */
  weights?: Record<string, { topics: Weights }>;
  further?: FurtherFile;
}
