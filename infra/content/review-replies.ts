import { type Html, html } from '../../functions/page/html';
import type { LanguageOverview, Sent } from './overview';
import type { LanguageFile } from './schema';

/** One reply in every language that has it. */
export function row(key: string, after: string, languages: readonly LanguageOverview[]): Html | undefined {
  const phones = languages.map(({ code, file, sent }) => {
    const reply = sent.find((one) => one.key === key);
    return reply && cell(code, file.name + after, phone(reply, wordsFor(key, file)));
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

function phone(sent: Sent, words: string | undefined): Html {
  const { text, segments, encoding, characters, left, grade, costly } = sent;
  const size = [
    `${segments} ${segments === 1 ? 'segment' : 'segments'}`,
    `${characters} characters, ${left} left`,
    ...(grade === undefined ? [] : [`grade ${grade.toFixed(1)}`]),
    encoding,
  ];
  const cost = costly.length > 0 ? [`costly: ${costly.join(' ')}`] : [];
  return html`<div class="phone">
${words && html`<p class="theirs" dir="auto">${words}</p>`}
<p class="ours" dir="auto">${withNumbers(text)}</p>
<p class="measure" lang="en">${[...size, ...cost].join(' · ')}</p>
</div>`;
}

/** A phone number is not broken over two lines. */
export function withNumbers(text: string): (Html | string)[] {
  return text
    .split(/(\d[\d-]{5,}\d)/)
    .map((part, i) => (i % 2 === 1 ? html`<span class="number">${part}</span>` : part));
}
