import { z } from 'zod';
import { day, filledText, group, groupOf, schemaName, texts, webPage, words, yesOrNo } from './shape';
import { expected } from './shape-sentences';

const ALWAYS = '24/7';
const ways = group({
  call: filledText.describe('The line about a service: {{kind}}, {{number}} and {{hours}} are put in.'),
  text: filledText
    .optional()
    .describe(
      'The same for whoever cannot speak or hear: {{number}} is then the one to text. Without it, call is used.',
    ),
  always: filledText.describe('What stands for {{hours}} if it is open day and night.'),
  until: filledText.describe('What stands for {{hours}} otherwise; {{time}} is when it closes.'),
  givesWay: words
    .optional()
    .describe('Sentences without a number that a reply may leave out if the line does not fit, the first to go first.'),
});

const part = group({
  zips: words.optional().describe('ZIP codes or the first three or four digits of them, as "66603" or "664-679".'),
  towns: words.optional().describe('Towns and counties, each as people write it, in small letters.'),
  namesakes: words
    .optional()
    .describe('Those of towns that are other words too: they count alone or after a word like "in".'),
});

export const service = group({
  name: filledText.describe('What it is called. Never sent.'),
  kind: filledText.describe('One of kinds: all that is said of what it is.'),
  call: filledText.describe('The number to call, as "+17855550134".'),
  text: filledText.optional().describe('The number to text, if people answer there.'),
  area: groupOf(part).describe('Where it serves, by region; all of the region if nothing stands in its group.'),
  topics: texts.describe('The topics of hotlines.json that it helps with.'),
  languages: texts.describe('The languages that it answers in by itself.'),
  interpreters: yesOrNo.optional().describe('Whether a call in any other language gets an interpreter.'),
  hours: z
    .union([z.literal(ALWAYS), group({ zone: filledText, open: groupOf(filledText) })], {
      error: expected(`"${ALWAYS}", or like { "zone": "America/Chicago", "open": { "mon-fri": "08:00-17:00" } }`),
    })
    .describe('When somebody answers: "24/7", or a time zone and the hours of each day.'),
  source: webPage.describe('The page that gives this number.'),
  date: day.describe('The day of that page.'),
  called: z
    .union([z.literal(false), day], {
      error: expected('false, or the day on which somebody called it, like "2026-11-22"'),
    })
    .describe('The day on which somebody of yours called it. While it is false, nobody is told of it.'),
});

/** services.json: local services, of which the nearest is named beside the national number. */
export const servicesFile = group({
  $schema: schemaName,
  words: groupOf(ways).describe('What is said of a service, by language.'),
  kinds: groupOf(groupOf(filledText)).describe('What a service is called in each language, such as "advocates".'),
  services: groupOf(service),
});
