import { type Html, html } from '../../functions/page/html';
import type { LanguageOverview, Sent } from './overview';
import type { LanguageFile } from './schema';

/** Which of a language's replies this is. */
export interface Place {
  code: string;
  /** What stands above it, such as `English, key line`. */
  title: string;
  /** What somebody might have sent for it. */
  words: string | undefined;
}

/** How a reply is shown: to be read here, to be edited on the page for that. */
export type Show = (sent: Sent, place: Place) => Html;

/** One reply in every language that has it. */
export function row(key: string, after: string, languages: readonly LanguageOverview[], show: Show): Html | undefined {
  const phones = languages.map(({ code, file, sent }) => {
    const reply = sent.find((one) => one.key === key);
    const title = file.name + after;
    return reply && cell(code, title, show(reply, { code, title, words: wordsFor(key, file) }));
  });
  return phones.some(Boolean) ? cells(phones.map((phone) => phone ?? html`<div></div>`)) : undefined;
}

/** What stands beside each other, one part a language. */
export function cells(all: readonly (Html | undefined)[]): Html {
  return html`<div class="row">${all}</div>
`;
}

/** A language's part, or nothing if there is nothing in it. */
export function cell(code: string, title: string, inside: Html | undefined): Html | undefined {
  return (
    inside &&
    html`
<div class="cell" lang="${code}"><h3 lang="en">${title}</h3>
${inside}</div>`
  );
}

/** What somebody might have sent for a reply: the topic's own name if that is one of its words, and the region. */
function wordsFor(key: string, { words }: LanguageFile): string | undefined {
  const [topic = '', after = ''] = key.split(' ');
  const isVariant = after !== after.toUpperCase();
  const all = [...(words[topic]?.alone ?? []), ...(words[topic]?.anywhere ?? [])];
  const word = all.find((one) => one === topic) ?? all[0];
  return word && !isVariant ? [word.toUpperCase(), after].filter(Boolean).join(' ') : undefined;
}

/** A reply as a phone shows it, with what it costs. */
export function toRead(sent: Sent, { words }: Place): Html {
  return phone(
    words,
    html`<p class="ours" dir="auto">${withNumbers(sent.text)}</p>
<p class="measure" lang="en">${measure(sent)}</p>`,
  );
}

/** The phone around a reply: what somebody sent for it, then the reply. */
export function phone(words: string | undefined, inside: Html): Html {
  return html`<div class="phone">
${words && html`<p class="theirs" dir="auto">${words}</p>`}
${inside}
</div>`;
}

/** What a reply costs and asks of whoever reads it. */
export function measure({ segments, encoding, characters, left, grade, costly }: Sent): string {
  return [
    `${segments} ${segments === 1 ? 'segment' : 'segments'}`,
    `${characters} characters, ${left} left`,
    ...(grade === undefined ? [] : [`grade ${grade.toFixed(1)}`]),
    encoding,
    ...(costly.length > 0 ? [`costly: ${costly.join(' ')}`] : []),
  ].join(' · ');
}

/** A phone number is not broken over two lines. */
export function withNumbers(text: string): (Html | string)[] {
  return text
    .split(/(\d[\d-]{5,}\d)/)
    .map((part, i) => (i % 2 === 1 ? html`<span class="number">${part}</span>` : part));
}
