import type { Content } from '../../functions/text/content';
import { loadContent } from '../../functions/text/load';
import { checkFurther } from './check-further';
import { checkHotlines } from './check-hotlines';
import { checkOneNumber } from './check-one-number';
import { checkPosterWords } from './check-poster-words';
import { checkPosters } from './check-posters';
import { checkReplies } from './check-replies';
import { checkServices } from './check-services';
import { checkShape } from './check-shape';
import { checkTerms } from './check-terms';
import { checkKeywords, checkUnderstanding } from './check-understanding';
import { checkWordLists } from './check-word-lists';
import { compile } from './compile';
import { phrasesIn } from './phrases';
import { fillable } from './placeholders';
import { error, type Problem } from './problem';
import type { ContentFiles } from './schema';
import { toTranslate } from './to-translate';

export type { Problem } from './problem';

/**
 * Every mistake in the content files (`{ hotlines, languages: { en, es, … } }` as they were read): their shape first,
 * and for the files whose shape holds the rules. Problems with `stale` come from time alone.
 */
export function check(files: unknown, today: Date): Problem[] {
  const { problems, codes, sound } = checkShape(files);
  if (!sound) return problems;
  const waiting = [
    ...toTranslate('hotlines.json', sound.hotlines),
    ...Object.entries(sound.languages).flatMap(([code, file]) => toTranslate(`${code}.json`, file)),
  ];
  if (waiting.length > 0) return [...problems, ...checkHotlines(sound.hotlines, codes, today), ...waiting];
  const content = compiled(sound);
  const phrases = phrasesIn(sound, content);
  return [
    ...problems,
    ...checkHotlines(sound.hotlines, codes, today),
    ...checkFurther(sound),
    ...checkServices(sound, codes, content, today),
    ...checkReplies(sound, content),
    ...checkOneNumber(sound),
    ...checkTerms(phrases, sound),
    ...checkWordLists(phrases, sound, content),
    ...(problems.length === 0 ? checkKeywords(phrases, sound) : []),
    ...checkUnderstanding(phrases, sound, content),
    ...checkPosterWords(sound, content),
    ...checkPosters(phrases, sound.hotlines, codes, content),
  ];
}

/** Everything that is wrong with a folder as it was read: the files that could not be, and the mistakes in the others. */
export function checkFolder({ files, unread }: Folder, today: Date): Problem[] {
  const isRead = ({ file }: Problem) => unread.every((other) => other.file !== file);
  return [...unread.map(({ file, message }) => error(file, message)), ...check(files, today).filter(isRead)];
}

interface Folder {
  files: unknown;
  unread: readonly { file: Problem['file']; message: string }[];
}

/** The content as it would answer, without what is too wrong for compile(). */
function compiled({ hotlines, languages }: ContentFiles): Content {
  const sent = (text: string) => fillable(text, hotlines.lines);
  const main = Object.hasOwn(languages, hotlines.main) ? hotlines.main : (Object.keys(languages)[0] as string);
  const files = Object.entries(languages).map(([code, { keyLine, pictureLine, replies, ...file }]) => [
    code,
    {
      ...file,
      keyLine: sent(keyLine),
      pictureLine: sent(pictureLine),
      replies: Object.fromEntries(Object.entries(replies).map(([key, lines]) => [key, lines.map(sent)])),
    },
  ]);
  return loadContent(compile({ hotlines: { ...hotlines, main }, languages: Object.fromEntries(files) }));
}
