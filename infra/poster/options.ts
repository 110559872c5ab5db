import parsePhoneNumber, { isSupportedCountry } from 'libphonenumber-js/max';
import { didYouMean } from '../content/did-you-mean';
import type { ContentFiles, LanguageFile } from '../content/schema';
import { commandLine, parseArguments } from '../terminal/parse-arguments';
import { UserError } from '../terminal/user-error';

const PAPERS = ['letter', 'a4'] as const;
export type Paper = (typeof PAPERS)[number];

/** A poster as it is to be made. */
export interface PosterOptions {
  word: string;
  language: string;
  words: NonNullable<LanguageFile['poster']>;
  /** As it is dialled from abroad, or a short code. */
  number: string;
  /** Where it is to hang, on paper alone. */
  where: string;
  paper: Paper;
  file: string;
  force: boolean;
}

/** Countries that print on letter; all others have A4. */
const LETTER = ['US', 'CA', 'MX', 'PR', 'PH', 'CO', 'CL', 'VE', 'GT', 'SV', 'NI', 'CR', 'PA', 'DO'];

const USAGE = commandLine('poster', 'Writes a poster to print, with a QR code and strips to tear off.', [
  ['BLUE --number +1…', 'the poster of BLUE'],
  ['BLUE --number +1… --where "truck stop"', 'for whoever hangs it'],
  ['BLUE --number +1… --paper a4', 'on other paper'],
])
  .argument('[word]', 'the word of a poster in hotlines.json')
  .option('--number <number>', 'the number to text, +1… or a short code')
  .option('--lang <code>', "the poster's language; the word's own unless named")
  .option('--where <place>', 'the place where it is to hang, printed small and kept nowhere else')
  .option('--paper <size>', `${PAPERS.join(' or ')}; what the country prints on unless named`)
  .option('--html <file>', 'the file to write, poster-WORD.html unless named')
  .option('--force', 'write over a file that is there');

/** Reads the arguments; throws a UserError for what the content does not have. */
export function optionsFrom(args: readonly string[], { hotlines, languages }: ContentFiles): PosterOptions {
  const { options, operands } = parseArguments(USAGE, args);
  const { posters = {}, country } = hotlines;
  const known = Object.keys(posters);
  const [named] = operands;
  if (known.length === 0) throw new UserError('hotlines.json has no posters: add the word under posters first.');
  if (named === undefined) throw new UserError(`Which poster? Name its word: ${known.join(', ')}.`);
  const word = named.toUpperCase();
  const poster = Object.hasOwn(posters, word) ? posters[word] : undefined;
  if (!poster) throw new UserError(`hotlines.json has no poster ${word}; ${didYouMean(word, known)}`);
  const { lang: language = poster.language } = options;
  const file = Object.hasOwn(languages, language) ? languages[language] : undefined;
  if (!file) throw new UserError(`There is no ${language}.json; ${didYouMean(language, Object.keys(languages))}`);
  if (language !== poster.language)
    throw new UserError(
      `${word} is answered in ${poster.language}: leave --lang out, or choose a word of ${language}.`,
    );
  if (!file.poster) throw new UserError(`${language}.json has no poster, which is what posters say: add it first.`);
  return {
    word,
    language,
    words: file.poster,
    number: numberFrom(options.number, country),
    where: options.where ?? '',
    paper: paperFrom(options.paper, country),
    file: options.html || `poster-${word}.html`,
    force: options.force ?? false,
  };
}

function numberFrom(written: string | undefined, country: string): string {
  if (written === undefined) throw new UserError('Which number is to be texted? Add --number +1… or a short code.');
  if (/^\d{5,6}$/.test(written)) return written;
  const parsed = parsePhoneNumber(written, isSupportedCountry(country) ? country : 'US');
  if (!parsed?.isValid())
    throw new UserError(
      `--number ${written} is no phone number: write it as in Twilio's Console, with + and all digits.`,
    );
  return parsed.number;
}

function paperFrom(written: string | undefined, country: string): Paper {
  if (written === undefined) return LETTER.includes(country) ? 'letter' : 'a4';
  const paper = PAPERS.find((one) => one === written.toLowerCase());
  if (!paper) throw new UserError(`--paper ${written} is not known: use ${PAPERS.join(' or ')}.`);
  return paper;
}
