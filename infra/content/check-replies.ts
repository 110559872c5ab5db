import { answer } from '../../functions/sms/answer';
import { ANSWERED, type Content, type Language, VARIANTS } from '../../functions/text/content';
import { segments } from '../../functions/text/segments';
import { checkPassage, type Passage } from './check-passage';
import { allOf, didYouMean } from './did-you-mean';
import { placeholdersIn } from './placeholders';
import { error, type Problem, warning } from './problem';
import type { ContentFiles, HotlinesFile, LanguageFile } from './schema';
import { charactersOver } from './writing';

/** The rules for all that is sent: each reply and key line by itself, and every language's against the others'. */
export function checkReplies(files: ContentFiles, content: Content): Problem[] {
  const regions = Object.keys(files.hotlines.regions);
  const right = ANSWERED.flatMap((topic) => [topic, ...VARIANTS.map((variant) => `${topic} ${variant}`)]).flatMap(
    (key) => [key, ...regions.map((region) => `${key} ${region}`)],
  );
  const ofEach = Object.entries(files.languages).flatMap(([code, file]) => [
    ...inKeys(file, right, files).map((sentence) => error(`${code}.json`, sentence)),
    ...passagesOf(code, file, right).flatMap((passage) => checkPassage(passage, files.hotlines)),
    ...inLines(code, file, files).map((sentence) => error(`${code}.json`, sentence)),
    ...inKeyLine(code as Language, content),
    ...(file.reviewed ? [] : [warning(`${code}.json`, REVIEW)]),
  ]);
  return [...ofEach, ...inConstant(content)];
}

/** What is sent when all else fails. */
function inConstant({ keyLines, main }: Content): Problem[] {
  const over = charactersOver([...keyLines.values()].join('\n'));
  const sentence = `the key lines of all languages, which are sent together when all else fails, are ${over} characters longer than two segments; shorten them.`;
  return over > 0 ? [warning(`${main}.json`, sentence)] : [];
}

const REVIEW =
  'reviewed is false; have a native speaker read every reply (npm run content -- --html makes a page for it), then write true.';

function inKeys(file: LanguageFile, right: readonly string[], { languages }: ContentFiles): string[] {
  const unknown = Object.keys(file.replies).filter((key) => !right.includes(key));
  const missing = right.filter((key) => !Object.hasOwn(file.replies, key));
  const owner = (key: string) =>
    Object.keys(languages).find((code) => Object.hasOwn(languages[code]?.replies ?? {}, key));
  return [
    ...unknown.map((key) =>
      key === 'other'
        ? 'replies.other is never sent, for a text that is not understood gets the help reply; take it out.'
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

function passagesOf(code: string, file: LanguageFile, right: readonly string[]): Passage[] {
  const replies = Object.entries(file.replies).map(([key, lines]) => {
    const [topic = '', ...more] = right.includes(key) ? key.split(' ') : [key];
    const region = more.find((part) => !VARIANTS.some((variant) => variant === part));
    return { file: `${code}.json` as const, key: `replies.${key}`, lines, topic, ...(region && { region }) };
  });
  return [{ file: `${code}.json`, key: 'keyLine', lines: [file.keyLine] }, ...replies];
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

/**
 * A text in no language that is known gets the main language's help reply, and the other key lines as far as they fit:
 * an error where none does that could, since nobody who reads another language would be helped.
 */
function inKeyLine(language: Language, content: Content): Problem[] {
  const keyLine = content.keyLines.get(language) ?? '';
  if (language === content.main || !content.replies.has(`${content.main} help`) || !keyLine) return [];
  const sent = answer({ topic: 'other', language: content.main, languageKnown: false }, content);
  if (sent.split('\n').includes(keyLine)) return [];
  const together = `${sent}\n${keyLine}`;
  const others = content.languages.filter((code) => code !== content.main);
  const isAlone = others.every((code) => !sent.includes(content.keyLines.get(code) ?? ''));
  const sentence =
    `keyLine does not fit into two segments behind the help reply of ${content.main}.json, which a text in no known language gets, ` +
    `and is left off there; shorten the two by ${charactersOver(together)} characters together.`;
  const tell = isAlone && segments(together).encoding === 'GSM-7' ? error : warning;
  return [tell(`${language}.json`, sentence)];
}
