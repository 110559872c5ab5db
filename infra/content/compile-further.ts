import { MAX_SEGMENTS } from '../../functions/sms/answer';
import type { Further } from '../../functions/text/further-language';
import { segments } from '../../functions/text/segments';
import { filled } from './placeholders';
import type { FurtherFile, HotlinesFile } from './schema';

/** The languages with one line only, each with its whole reply; one that is a full language here is left out. */
export function compileFurther(
  { languages, english, ifItFits = [] }: FurtherFile,
  full: readonly string[],
  lines: HotlinesFile['lines'],
): Further[] {
  const sent = (all: readonly string[]) => all.map((line) => filled(line, lines));
  const fits = (text: string) => segments(text).segments <= MAX_SEGMENTS;
  return Object.entries(languages)
    .filter(([code]) => !full.includes(code))
    .map(([code, { line, script, letters, never, words }]) => ({
      code,
      reply: sent(ifItFits).reduce(
        (reply, more) => (fits(`${reply}\n${more}`) ? `${reply}\n${more}` : reply),
        [...(line === undefined ? [] : [line]), ...sent(english)].join('\n'),
      ),
      ...(script !== undefined && { script }),
      ...(letters !== undefined && { letters }),
      ...(never !== undefined && { never }),
      ...(words && { words: words.join(' ') }),
    }));
}
