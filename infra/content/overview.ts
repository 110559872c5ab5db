import { answer } from '../../functions/sms/answer';
import { loadContent } from '../../functions/text/load';
import { OTHER } from '../../functions/text/names';
import { type Segments, segments } from '../../functions/text/segments';
import { compile } from './compile';
import { maxSegments } from './passage';
import { dialled, filled } from './placeholders';
import { gradeOf } from './reading';
import type { ContentFiles, HotlinesFile, LanguageFile, Line } from './schema';
import { kindOf, topicsOf } from './topics';
import { charactersLeft, costly } from './writing';

/**
 * A text as a phone gets it, with how many characters are left of the segments that it may take; `grade` is the school grade that
 * reading it takes, if that is measured in its language; `costly` names the characters that fill more than their own place.
 */
export interface Sent extends Segments {
  key: string;
  text: string;
  /** As its file has it, with placeholders; what is put together from several has none. */
  source?: string;
  left: number;
  grade: number | undefined;
  costly: string[];
}

/** What one language's file sends: replies in the order of topics, each topic's regions after it, and the key line. */
export interface LanguageOverview {
  code: string;
  file: LanguageFile;
  sent: Sent[];
}

/** A line of hotlines.json with the days since it was checked: without end if nobody has. */
export interface LineOverview extends Line {
  key: string;
  days: number;
  numbers: string;
}

const DAY = 86_400_000;

/** The key of the row for a text in no known language, which the main language's file has. */
export const NOT_UNDERSTOOD = 'not understood';

/** Everything that is sent, language by language, the main one first. */
export function overview(files: ContentFiles): LanguageOverview[] {
  const { lines, main } = files.hotlines;
  const place = placeIn(files.hotlines);
  const sent = sizeOf(files.hotlines);
  const written = (key: string, source: string, code: string) => ({
    ...sent(key, filled(source, lines), code),
    source,
  });
  return Object.entries(files.languages)
    .sort(([a], [b]) => Number(b === main) - Number(a === main))
    .map(([code, file]) => ({
      code,
      file,
      sent: [
        ...Object.keys(file.replies)
          .sort((a, b) => place(a) - place(b))
          .map((key) => written(key, (file.replies[key] ?? []).join('\n'), code)),
        written('keyLine', file.keyLine, code),
        written('pictureLine', file.pictureLine, code),
        written('stopLine', file.stopLine, code),
        ...(code === main ? notUnderstood(files) : []),
      ],
    }));
}

/** The lines, the longest unchecked first. */
export function linesByAge(lines: Record<string, Line>, today: Date): LineOverview[] {
  return Object.entries(lines)
    .map(([key, line]) => {
      const days = line.verified
        ? Math.max(0, Math.floor((today.getTime() - Date.parse(line.verified)) / DAY))
        : Infinity;
      const text = line.text && `text ${line.text.word ? `${line.text.word} to ` : ''}${dialled(line.text.to)}`;
      return { ...line, key, days, numbers: [line.call && dialled(line.call), text].filter(Boolean).join(', ') };
    })
    .sort((a, b) => b.days - a.days);
}

/** Where a reply stands among the others: topics in their order, each topic's regions after it. */
function placeIn(hotlines: HotlinesFile): (key: string) => number {
  const topics: string[] = topicsOf(hotlines);
  return (key) => {
    const topic = topics.indexOf(topicIn(key));
    return topic === -1 ? topics.length : topic + (key.includes(' ') ? 0.5 : 0);
  };
}

function sizeOf(hotlines: HotlinesFile): (key: string, text: string, code: string) => Sent {
  return (key, text, code) => ({
    key,
    text,
    ...segments(text),
    left: charactersLeft(text, maxSegments({ key, kind: kindOf(topicIn(key), hotlines) })),
    grade: gradeOf(text, code),
    costly: costly(text),
  });
}

function topicIn(key: string): string {
  return key.replace(/ .*/, '');
}

function notUnderstood(files: ContentFiles): Sent[] {
  try {
    const content = loadContent(compile(files));
    const text = answer({ topic: OTHER, language: content.main, languageKnown: false }, content);
    return [{ ...sizeOf(files.hotlines)(NOT_UNDERSTOOD, text, content.main), grade: undefined }];
  } catch {
    return []; // A placeholder or the help reply is missing, which is among the problems.
  }
}
