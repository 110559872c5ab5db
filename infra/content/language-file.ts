import { z } from 'zod';
import { day, filledText, group, groupOf, schemaName, text, texts, words, yesOrNo } from './shape';
import { expected } from './shape-sentences';

const term = group({
  keyword: words.optional().describe('Means it at the beginning of a text, or alone on its first line.'),
  alone: words.optional().describe('Means it if it is all that a text says.'),
  anywhere: words.optional().describe('Means it wherever it stands in a text.'),
  witness: words.optional().describe('Means it wherever it stands, if somebody tells of others and not of himself.'),
  always: words.optional().describe('Means it wherever it stands, before all other words.'),
  never: words.optional().describe('Tells that it is not meant, whatever else means it.'),
});

const REVIEWED =
  'true or false, without quotes, or who read every reply and when, like { "by": "native speaker, board", "on": "2026-11-26" }';

const reviewed = z.union(
  [
    yesOrNo,
    group({
      by: filledText.describe('The role of the native speaker who has read every reply; never a name.'),
      on: day.describe('The day on which that was.'),
    }),
  ],
  { error: expected(REVIEWED) },
);

const heard = (pattern: RegExp) =>
  z.string({ error: expected('a text in quotes', 'letters, without spaces') }).regex(pattern);

/** A language's file: what it says, and what people write in it. */
export const languageFile = group({
  $schema: schemaName,
  name: filledText.describe('The language in its own words.'),
  reviewed: reviewed.describe('Whether a native speaker has read every reply, or who has, by role and day.'),
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
  deleteThread: texts.describe(
    'How replies say to delete the thread, such as "delete this thread"; one of these must stand in them.',
  ),
  hidden: texts.describe('Words that a locked screen must not show, such as "trafficking".'),
  languageNames: groupOf(filledText)
    .optional()
    .describe('How a reply says in what language a line answers that does not speak this one: { "en": "inglés" }.'),
  poster: group({
    asks: texts.describe('What it asks whoever stands before it; the first in large letters.'),
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
  sendTo: words
    .optional()
    .describe('Words before a number that people text, like "to": digits behind one are no postal code.'),
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
    within: words.optional().describe('What a phone puts at the end of a line; words behind it are still read.'),
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
