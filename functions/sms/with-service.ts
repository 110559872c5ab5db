import type { Near } from '../places/line';
import { segments } from '../text/segments';

/** A reply with the line about a service behind its first line; without the sentences that may give way, one after the other, until it fits; undefined if it never does. */
export function withService(replies: readonly string[], { lines: [line], givesWay }: Near, maxSegments: number) {
  return replies
    .flatMap((reply) => shorterForms(reply, givesWay).map((form) => ({ reply, text: behindFirst(form, line) })))
    .find(({ reply, text }) => {
      const size = segments(text);
      return size.segments <= maxSegments && size.encoding === segments(reply).encoding;
    })?.text;
}

function behindFirst(reply: string, line: string): string {
  const [first = '', ...others] = reply.split('\n');
  return [first, line, ...others].join('\n');
}

/** A reply as it is, and without one more of the sentences that may give way each time. */
export function shorterForms(reply: string, givesWay: readonly string[]): string[] {
  const forms = [reply];
  for (const sentence of givesWay) forms.push(without(sentence, forms.at(-1) as string));
  return forms;
}

function without(sentence: string, reply: string): string {
  const lines = reply.split('\n').map((line) => line.split(sentence).map((part) => part.trim()));
  return lines
    .map((parts) => parts.filter(Boolean).join(' '))
    .filter(Boolean)
    .join('\n');
}
