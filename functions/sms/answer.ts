import type { Near } from '../places/line';
import type { Content } from '../text/content';
import { fold } from '../text/fold';
import { isSmallTalk } from '../text/kinds';
import type { Language } from '../text/names';
import { segments } from '../text/segments';
import type { Meaning } from '../text/understand';
import { withService } from './with-service';

/** That a reply may take. */
export const MAX_SEGMENTS = 2;

/** Whether a text gets no reply: it means `quiet`, and is exactly one that the content has nothing to say to. */
export function isSilent(body: string, { topic }: Meaning, { kinds, silentFor }: Content): boolean {
  return kinds.get(topic) === 'quiet' && silentFor.has(fold(body).join(' '));
}

interface Besides {
  withPicture?: boolean;
  near?: Near | undefined;
}

/** The reply to a meaning, one line if that is all that its language has; with a service near by, and at the end a line about pictures if one came, as far as these fit. */
export function answer(meaning: Meaning, content: Content, { withPicture = false, near }: Besides = {}): string {
  const { topic, language, languageKnown, further } = meaning;
  const line = further && content.further.replyIn(further);
  if (line) return line;
  const plain = languageKnown ? repliesTo(meaning, language, content) : [inEveryLanguage(meaning, content)];
  const beside =
    near && (languageKnown ? withService(plain, near, MAX_SEGMENTS) : fitting([...plain, ...near.lines]).join('\n'));
  const replies = beside ? [beside] : plain;
  const reply = replies[0] as string;
  if (!withPicture || content.kinds.get(topic) === 'quiet') return reply;
  const lines = languageKnown ? [content.pictureLines.get(language)] : [...content.pictureLines.values()];
  return replies.map((text) => [text, ...lines].join('\n')).find((text) => fits(text)) ?? reply;
}

/**
 * The reply in every language; if that is too long, the main language's with the key lines of the others; and if none of
 * these fits behind it, the key lines alone, so that nobody gets only what he cannot read.
 */
function inEveryLanguage(meaning: Meaning, content: Content): string {
  const { main, languages } = content;
  const replies = repliesTo(meaning, main, content);
  const each = languages.map((language) => repliesTo(meaning, language, content)[0]).join('\n');
  if (fits(each)) return each;
  if (isSmallTalk(content.kinds.get(meaning.topic))) return replies[0]; // It stays short, and `quiet` names no hotline.
  const others = otherKeyLines(main, content);
  const longer = replies.map((reply) => fitting([reply, ...others])).find((lines) => lines.length > 1);
  return (longer ?? fittingKeyLines(content)).join('\n');
}

/** The main language's key line, and as many of the others as fit with it. */
export function fittingKeyLines({ keyLines }: Content): string[] {
  return fitting([...keyLines.values()]);
}

function otherKeyLines(than: Language, { keyLines }: Content): string[] {
  return [...keyLines].filter(([language]) => language !== than).map(([, line]) => line);
}

/** The first of some lines, and as many of the others as fit behind it. */
function fitting([first = '', ...others]: readonly string[], maxSegments = MAX_SEGMENTS): string[] {
  const lines = [first];
  for (const line of others) if (fits([...lines, line].join('\n'), maxSegments)) lines.push(line);
  return lines;
}

/** The reply for the variant, or else for none; before it the one for the region, which says the same and more. */
function repliesTo(
  { topic, variant, region }: Meaning,
  language: Language,
  { replies, answeredAs }: Content,
): [string, ...string[]] {
  const plain = `${language} ${answeredAs.get(topic) ?? topic}`;
  const key = replies.has(`${plain} ${variant}`) ? `${plain} ${variant}` : plain;
  const reply = replies.get(key);
  if (reply === undefined) throw new Error(`No reply for ${key}.`);
  const regional = replies.get(`${key} ${region}`);
  return regional === undefined ? [reply] : [regional, reply];
}

function fits(text: string, maxSegments = MAX_SEGMENTS): boolean {
  return segments(text).segments <= maxSegments;
}

/** The reply in short, for whoever has had it before: its lines as they fit into one segment; if its language is not known, there is nothing to leave out. */
export function shortAnswer(meaning: Meaning, content: Content): string {
  if (meaning.further || !meaning.languageKnown) return answer(meaning, content);
  return fitting(repliesTo(meaning, meaning.language, content)[0].split('\n'), 1).join('\n');
}

/** What STOP gets if nobody but us answers it, in every language. */
export function stopAnswer({ stopLines }: Content): string {
  return [...stopLines.values()].join('\n');
}
