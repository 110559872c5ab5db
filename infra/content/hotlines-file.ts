import { z } from 'zod';
import { KINDS as TOPIC_KINDS } from '../../functions/text/kinds';
import { dayIfAny, filledText, group, groupOf, schemaName, text, webPage, words, yesOrNo } from './shape';
import { expected, expectedOneOf } from './shape-sentences';

const KINDS = ['hotline', 'crisis', 'help', 'emergency', 'law-enforcement'] as const;

export const line = group({
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
  interpreters: yesOrNo.optional().describe('Whether a call in any other language gets an interpreter.'),
  region: filledText.describe('The country, or one of the regions above.'),
  source: webPage.describe('The page that gives this number.'),
  verified: dayIfAny.describe(
    'The day on which somebody last checked the number; false is a mistake: it has changed, and nobody has.',
  ),
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

/** hotlines.json: what is the same in every language. */
export const hotlinesFile = group({
  $schema: schemaName,
  main: text.describe('The language that answers a text in no known language.'),
  country: text.describe(
    'Where it is, as two letters: numbers without a + are read as there, and a line may be for all of it.',
  ),
  topics: groupOf(topic).describe('What a text can be about, in the order in which counts are shown.'),
  fallback: text.describe('The topic whose reply goes to whatever is not understood.'),
  priority: words.describe('The topics, the most urgent first.'),
  regions: groupOf(text).describe('Code and name of each region.'),
  postalCodes: words
    .optional()
    .describe('The shapes of postal codes, A for a letter and 9 for a digit: ["A9A", "A9A 9A9"]; without it, "99999".'),
  places: groupOf(
    group({
      zips: words.optional().describe('What its postal codes begin with, as "660", "664-679" or "M5".'),
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
