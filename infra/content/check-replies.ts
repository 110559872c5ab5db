import type { Content } from '../../functions/text/content';
import { OTHER } from '../../functions/text/names';
import { checkPassage } from './check-passage';
import { checkTogether } from './check-together';
import { allOf, didYouMean } from './did-you-mean';
import { type Passage, passagesOf, replyKeys, withoutRegion } from './passage';
import { filled, placeholdersIn } from './placeholders';
import { error, type Problem, warning } from './problem';
import { gradeOf, MAX_GRADE } from './reading';
import type { ContentFiles, HotlinesFile, LanguageFile } from './schema';

/** The rules for all that is sent: each reply and line by itself, and every language's against the others'. */
export function checkReplies(files: ContentFiles, content: Content): Problem[] {
  const ofEach = Object.entries(files.languages).flatMap(([code, file]) => [
    ...inKeys(file, replyKeys(files), files).map((sentence) => error(`${code}.json`, sentence)),
    ...passagesOf(code, files).flatMap((passage) => inPassage(passage, files)),
    ...inRegions(file, files).map((sentence) => error(`${code}.json`, sentence)),
    ...inLines(code, file, files).map((sentence) => error(`${code}.json`, sentence)),
    ...inVoice(code, file, files).map((sentence) => error(`${code}.json`, sentence)),
    ...(file.reviewed ? [] : [warning(`${code}.json`, REVIEW)]),
  ]);
  return [...ofEach, ...checkTogether(files, content)];
}

/** Whoever calls hears the main language at least. */
function inVoice(code: string, { voice }: LanguageFile, { hotlines: { main } }: ContentFiles): string[] {
  return voice || code !== main
    ? []
    : [
        'voice is missing; write how calls are answered, like { "name": "en-US", "offer": "To be connected now, press any key." }.',
      ];
}

const REVIEW =
  'reviewed is false; have a native speaker read every reply (npm run content -- --html makes a page for it), then write true.';

function inKeys(
  file: LanguageFile,
  right: readonly string[],
  { hotlines: { fallback }, languages }: ContentFiles,
): string[] {
  const unknown = Object.keys(file.replies).filter((key) => !right.includes(key));
  const missing = right.filter((key) => !Object.hasOwn(file.replies, key));
  const owner = (key: string) =>
    Object.keys(languages).find((code) => Object.hasOwn(languages[code]?.replies ?? {}, key));
  return [
    ...unknown.map((key) =>
      key === OTHER
        ? `replies.other is never sent, for a text that is not understood gets the ${fallback} reply; take it out.`
        : `replies.${key} is neither a topic nor a topic and a region; ${didYouMean(key, right)}`,
    ),
    ...missing.flatMap((key) => {
      if (!key.includes(' ')) return [`replies.${key} is missing; write what a text about ${key} gets.`];
      return owner(key)
        ? [`replies.${key} is missing, but ${owner(key)}.json has it; write it here too, or take it out there.`]
        : [];
    }),
  ];
}

/** A text with a mistake in it is not yet the one that will be read. */
function inPassage(passage: Passage, files: ContentFiles): Problem[] {
  const mistakes = checkPassage(passage, files);
  return mistakes.length > 0 ? mistakes : inGrade(passage, files);
}

function inGrade({ file, code, key, lines }: Passage, { hotlines }: ContentFiles): Problem[] {
  const grade = gradeOf(filled(lines.join('\n'), hotlines.lines), code) ?? 0;
  if (Math.round(grade * 10) / 10 <= MAX_GRADE) return [];
  const sentence = `${key} reads like grade ${grade.toFixed(1)}; use shorter words and sentences, for grade ${MAX_GRADE} is the most.`;
  return [warning(file, sentence)];
}

/** Whoever names a place loses no number that can be texted: he may be unable to speak. */
function inRegions({ replies }: LanguageFile, files: ContentFiles): string[] {
  return Object.entries(replies).flatMap(([key, lines]) => {
    const base = withoutRegion(key, files);
    const texted = base === undefined ? [] : textsIn(replies[base] ?? []);
    const lost = texted.filter((written) => !textsIn(lines).includes(written));
    return lost.length === 0
      ? []
      : [
          `replies.${key} leaves out ${allOf(lost)}, which replies.${base} has; a region adds a line and takes none away.`,
        ];
  });
}

function textsIn(lines: readonly string[]): string[] {
  const texts = placeholdersIn(lines.join('\n')).filter(({ field }) => field === 'text');
  return [...new Set(texts.map(({ written }) => written))];
}

/** Whoever reads another language must get the same numbers. */
function inLines(code: string, { replies }: LanguageFile, { hotlines, languages }: ContentFiles): string[] {
  const model =
    Object.hasOwn(languages, hotlines.main) && code !== hotlines.main ? languages[hotlines.main] : undefined;
  return Object.entries(replies).flatMap(([key, reply]) => {
    const theirs = linesIn(model?.replies[key] ?? reply, hotlines);
    const ours = linesIn(reply, hotlines);
    if (theirs.length === 0 || ours.length === 0) return [];
    const less = theirs.filter((line) => !ours.includes(line));
    const more = ours.filter((line) => !theirs.includes(line));
    const differences = [
      ...(less.length > 0 ? [`leaves out ${allOf(less)}`] : []),
      ...(more.length > 0 ? [`adds ${allOf(more)}`] : []),
    ].join(' and ');
    return differences
      ? [`replies.${key} ${differences} compared with ${hotlines.main}.json; give the same numbers in both.`]
      : [];
  });
}

function linesIn(reply: readonly string[], { lines }: HotlinesFile): string[] {
  const named = placeholdersIn(reply.join('\n')).map(({ line }) => line);
  return [...new Set(named)].filter((line) => Object.hasOwn(lines, line));
}
