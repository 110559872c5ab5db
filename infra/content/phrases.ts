import type { Content } from '../../functions/text/content';
import { fold, spelledOut } from '../../functions/text/fold';
import { AND } from '../../functions/text/term';
import type { FileName } from './problem';
import type { ContentFiles } from './schema';

/** One entry of a list of words, and where it stands. */
export interface Phrase {
  language: string;
  file: FileName;
  /** Its list, such as `words.help.alone`. */
  key: string;
  text: string;
  means: 'topic' | 'region' | 'group';
  /** The topic, region or group that it means. */
  name: string;
  /** One, or those of a pattern. */
  parts: readonly Part[];
}

/** What stands between the plus signs of a pattern such as "<kid> + missing", or a whole phrase. */
export interface Part {
  text: string;
  /** The group that a pattern's part names. */
  group?: string | undefined;
  folded: readonly string[];
  /** The words that a text must have for it to match: without skip words, with shorthand spelled out. */
  words: readonly string[];
}

/** Every entry under words, regions and groups. */
export function phrasesIn({ languages }: ContentFiles, content: Content): Phrase[] {
  return Object.entries(languages).flatMap(([language, { words, regions = {}, groups = {} }]) => {
    const list = (means: Phrase['means'], name: string, key: string, texts: readonly string[] = []): Phrase[] =>
      texts.map((text) => {
        const parts = means === 'topic' ? text.split(AND) : [text];
        const file = `${language}.json` as const;
        return {
          language,
          file,
          key,
          text,
          means,
          name,
          parts: parts.map((part) => partOf(part, means === 'topic', content)),
        };
      });
    const reaches = (
      means: 'topic' | 'region',
      top: string,
      lists: Record<string, Record<string, string[] | undefined>>,
    ) =>
      Object.entries(lists).flatMap(([name, byReach]) =>
        Object.entries(byReach).flatMap(([reach, texts]) =>
          list(means, name.split(' ')[0] ?? name, `${top}.${name}.${reach}`, texts),
        ),
      );
    return [
      ...reaches('topic', 'words', words),
      ...reaches('region', 'regions', regions),
      ...Object.entries(groups).flatMap(([name, texts]) => list('group', name, `groups.${name}`, texts)),
    ];
  });
}

function partOf(text: string, isOfPattern: boolean, content: Content): Part {
  const group = isOfPattern ? /^<(.*)>$/.exec(text)?.[1] : undefined;
  const folded = group === undefined ? fold(text) : [];
  return { text, group, folded, words: spelledOut(folded, content).filter((word) => !content.skip.has(word)) };
}

/** The one word that a phrase consists of; undefined for longer ones and patterns. */
export function oneWord({ parts }: Phrase): string | undefined {
  return parts.length === 1 && parts[0]?.folded.length === 1 ? parts[0].folded[0] : undefined;
}
