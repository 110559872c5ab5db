import { day, filledText, group, groupOf, schemaName, text, words } from './shape';

const furtherLanguage = group({
  name: filledText.describe('The language in its own words.'),
  line: filledText
    .max(60)
    .optional()
    .describe('One line in it, from a published translation; without it, English alone.'),
  source: filledText.optional().describe('Where the line was published.'),
  date: day.optional().describe('The day on which the line was read there.'),
  script: text.optional().describe('The script that tells it, as Unicode names it: "Han", "Cyrillic".'),
  letters: text.optional().describe('Letters that tell it from the others in its script.'),
  never: text.optional().describe('Letters of its script that it does not use.'),
  words: words.optional().describe('Frequent words, without accents; * stands for two letters or more.'),
});

/** further-languages.json: languages with one line each. */
export const furtherFile = group({
  $schema: schemaName,
  english: words.describe('The English lines behind each line.'),
  ifItFits: words.optional().describe('More English lines, as many as fit.'),
  languages: groupOf(furtherLanguage).describe('By language code.'),
});
