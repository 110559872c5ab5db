import type { Calls } from '../twiml/voice';
import { fill, lineOf, placeholdersIn } from './placeholders';
import type { ContentFiles, LanguageFile } from './schema';

/** What a caller hears: the key line of each language that has a voice, and the first number of the main one. */
export function callsOf({ hotlines, languages }: ContentFiles): Calls {
  const { main, lines } = hotlines;
  const files = Object.entries(languages).sort(([a], [b]) => Number(b === main) - Number(a === main));
  const first = placeholdersIn(languages[main]?.keyLine ?? '').find(({ field }) => field !== 'word');
  const call = first && lineOf(first, lines)?.call;
  return {
    hotline: call?.startsWith('+') ? call : undefined,
    spoken: files.flatMap(([, file]) =>
      file.voice
        ? [{ voice: file.voice.name, offer: file.voice.offer, line: withoutAdvice(fill(file.keyLine, lines), file) }]
        : [],
    ),
  };
}

/** A call leaves no thread to delete. */
function withoutAdvice(keyLine: string, { deleteThread }: LanguageFile): string {
  const sentences = keyLine.split(/(?<=[.!?])\s+|(?<=。)/);
  const isAdvice = (sentence: string) =>
    deleteThread.some((advice) => sentence.toLowerCase().includes(advice.toLowerCase()));
  return sentences.filter((sentence) => !isAdvice(sentence)).join(' ');
}
