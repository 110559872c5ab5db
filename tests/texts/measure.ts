import { RESERVED, reserved } from '../../functions/sms/carrier-words';
import type { Content } from '../../functions/text/content';
import { understand } from '../../functions/text/understand';
import type { Labelled } from './read-texts';

/** A labelled text with what it was taken for. */
export interface Judged {
  expected: Labelled;
  got: Omit<Labelled, 'ok'>;
}

/** What each text is taken for. */
export function judge(texts: readonly Labelled[], content: Content): Judged[] {
  return texts.map((expected) => {
    const { topic, language, region } = understand(expected.text, content);
    return {
      expected,
      got: { text: expected.text, topic: reserved(expected.text) ?? topic, language, region: region ?? '' },
    };
  });
}

/** The reply a topic gets, for short: what is not understood gets HELP's, and that to `needs` says the same first. */
export function replyOf(topic: string): string {
  return topic === 'other' || topic === 'needs' ? 'help' : topic;
}

export function share(judged: readonly Judged[], isRight: (one: Judged) => boolean): number {
  return judged.length === 0 ? 1 : judged.filter(isRight).length / judged.length;
}

/** `95.2 % (93.1 to 96.7)`: a share, and where it lies for texts of this kind, 19 times of 20 (Wilson). */
export function figure(part: number, whole: number): string {
  if (whole === 0) return '–';
  const z = 1.96;
  const rate = part / whole;
  const middle = (rate + (z * z) / (2 * whole)) / (1 + (z * z) / whole);
  const half = (z * Math.sqrt((rate * (1 - rate)) / whole + (z * z) / (4 * whole * whole))) / (1 + (z * z) / whole);
  const [least, most] = [Math.max(0, middle - half), Math.min(1, middle + half)];
  return `${percent(rate)} (${(100 * least).toFixed(1)} to ${(100 * most).toFixed(1)})`;
}

export function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}

export const rightReply = ({ expected, got }: Judged) => expected.ok.map(replyOf).includes(replyOf(got.topic));
export const rightTopic = ({ expected, got }: Judged) => expected.topic === got.topic;
export const rightLanguage = ({ expected, got }: Judged) => expected.language === got.language;
export const rightRegion = ({ expected, got }: Judged) => expected.region === got.region;
export const isLong = ({ expected }: Judged) => expected.text.trim().split(/\s+/).length >= 4;

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** Every text that one edit makes of a word: a letter deleted, inserted, substituted, or swapped with the next. */
export function misspellings(word: string): string[] {
  const edits = [...word].flatMap((_, i) => {
    const [before, after] = [word.slice(0, i), word.slice(i + 1)];
    const swapped = after ? [before + after[0] + word[i] + after.slice(1)] : [];
    return [
      before + after,
      ...swapped,
      ...LETTERS.flatMap((letter) => [before + letter + after, before + letter + word.slice(i)]),
    ];
  });
  const all = new Set([...edits, ...LETTERS.map((letter) => word + letter)]);
  all.delete(word);
  return [...all].filter((text) => !RESERVED.includes(text.toUpperCase()));
}

/** Each keyword of four letters or more: a single word that is texted alone, with its topic. */
export function keywords(content: Content): Map<string, string> {
  const terms = [...content.together.keys()].flatMap((key) => content.together.get(key) ?? []);
  const words = terms.filter(({ words: [word = '', ...more], reach, topic }) => {
    return (
      more.length === 0 && (reach === 'alone' || reach === 'keyword') && topic !== 'other' && /^[a-z]{4,}$/.test(word)
    );
  });
  return new Map(words.map(({ words: [word], topic }) => [word as string, topic as string]));
}
