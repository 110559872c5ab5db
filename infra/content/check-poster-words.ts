import type { Content } from '../../functions/text/content';
import { fold } from '../../functions/text/fold';
import { understand } from '../../functions/text/understand';
import { inNumbers, inPlaceholders } from './check-numbers';
import { filled } from './placeholders';
import { posterTexts } from './poster-texts';
import { error, type Problem, warning } from './problem';
import { gradeOf, MAX_GRADE } from './reading';
import type { ContentFiles, LanguageFile } from './schema';

type PosterWords = NonNullable<LanguageFile['poster']>;

/** The rules for what posters say. */
export function checkPosterWords(files: ContentFiles, content: Content): Problem[] {
  return Object.entries(files.languages).flatMap(([code, { poster }]) => {
    if (!poster) return [];
    const file = `${code}.json` as const;
    const sentences = Object.entries(textsOf(poster)).flatMap(([key, text]) =>
      [...inPlaceholders(text, undefined, files), ...inNumbers(text, undefined, files), ...inSight(text, files)].map(
        (sentence) => `poster.${key} ${sentence}`,
      ),
    );
    return [
      ...[...sentences, ...inOther(code, poster, content)].map((sentence) => error(file, sentence)),
      ...inGrade(code, poster, files).map((sentence) => warning(file, sentence)),
    ];
  });
}

/** All but the word that is texted, which has a rule of its own. */
function textsOf(poster: PosterWords): Record<string, string> {
  const { 'other.adds': _, ...texts } = posterTexts(poster);
  return Object.fromEntries(Object.entries(texts).map(([key, { text }]) => [key, text]));
}

/** Whoever stands before a poster is seen reading it. */
function inSight(text: string, { languages }: ContentFiles): string[] {
  const shown = ` ${fold(text).join(' ')} `;
  const hidden = new Set(Object.values(languages).flatMap((language) => language.hidden));
  return [...hidden]
    .filter((word) => fold(word).length > 0 && shown.includes(` ${fold(word).join(' ')} `))
    .map((word) => `says "${word}", which whoever stands before it would be seen reading; say it in other words.`);
}

function inOther(code: string, { other: { adds } }: PosterWords, content: Content): string[] {
  const { language, languageKnown } = understand(adds, content);
  return languageKnown && language === code
    ? []
    : [`poster.other.adds is "${adds}", which asks for no reply in this language; write what asks has.`];
}

function inGrade(code: string, poster: PosterWords, { hotlines }: ContentFiles): string[] {
  const grade = gradeOf(filled(Object.values(textsOf(poster)).join('\n'), hotlines.lines), code) ?? 0;
  if (Math.round(grade * 10) / 10 <= MAX_GRADE) return [];
  return [
    `poster reads like grade ${grade.toFixed(1)}; use shorter words and sentences, for grade ${MAX_GRADE} is the most.`,
  ];
}
