import { MAX_SEGMENTS } from '../../functions/sms/answer';
import { isSmallTalk, type Kind } from '../../functions/text/kinds';
import { VARIANTS } from '../../functions/text/names';
import type { FileName } from './problem';
import type { ContentFiles, LanguageFile } from './schema';
import { kindOf, topicsWithReply } from './topics';

/** A text that is sent: a reply, or a line that stands alone or behind one. */
export interface Passage {
  file: FileName;
  code: string;
  language: LanguageFile;
  key: string;
  lines: readonly string[];
  /** Of a reply, its topic with the topic's kind and, if it has one, its region. */
  topic?: string;
  kind?: Kind | undefined;
  region?: string;
}

/** Whether a text is no reply to anybody who asks for help, and so names no number: these lines, and a reply of kind `quiet`. */
export function namesNobody({ key, kind }: Pick<Passage, 'key' | 'kind'>): boolean {
  return kind === 'quiet' || key === 'pictureLine' || key === 'stopLine';
}

/** How many segments a text may take: one for people who need no more. */
export function maxSegments(passage: Pick<Passage, 'key' | 'kind'>): number {
  return isSmallTalk(passage.kind) || namesNobody(passage) ? 1 : MAX_SEGMENTS;
}

/** What is wrong with a passage, as sentences that go on after its key. */
export type PassageRule = (text: string, passage: Passage, files: ContentFiles) => string[];

/** Every key that a reply may have: a topic, and what may follow it. */
export function replyKeys({ hotlines }: ContentFiles): string[] {
  const regions = Object.keys(hotlines.regions);
  return topicsWithReply(hotlines)
    .flatMap((topic) => [topic, ...VARIANTS.map((variant) => `${topic} ${variant}`)])
    .flatMap((key) => [key, ...regions.map((region) => `${key} ${region}`)]);
}

/** The key without its region; undefined if it has none. */
export function withoutRegion(key: string, { hotlines }: ContentFiles): string | undefined {
  const [last = '', ...before] = key.split(' ').reverse();
  return Object.hasOwn(hotlines.regions, last) ? before.reverse().join(' ') : undefined;
}

/** All that a language's file sends. */
export function passagesOf(code: string, files: ContentFiles): Passage[] {
  const language = files.languages[code] as LanguageFile;
  const own = { file: `${code}.json` as const, code, language };
  const keys = replyKeys(files);
  const replies = Object.entries(language.replies).map(([key, lines]) => {
    const isKey = keys.includes(key);
    const region = isKey && withoutRegion(key, files) !== undefined && key.split(' ').at(-1);
    const topic = isKey ? key.replace(/ .*/, '') : key;
    const kind = kindOf(topic, files.hotlines);
    return { ...own, key: `replies.${key}`, lines, topic, kind, ...(region && { region }) };
  });
  return [
    { ...own, key: 'keyLine', lines: [language.keyLine] },
    { ...own, key: 'pictureLine', lines: [language.pictureLine] },
    { ...own, key: 'stopLine', lines: [language.stopLine] },
    ...replies,
  ];
}
