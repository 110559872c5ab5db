import { html, raw } from '../../functions/page/html';
import { dialled, fill } from '../content/placeholders';
import type { ContentFiles } from '../content/schema';
import type { PosterOptions } from './options';
import { qrSvg, smsLink } from './qr';
import { styleFor } from './style';

const STRIPS = 9;

/** A poster as one page of HTML that fetches nothing; what hangs on a strip says nothing of what it is for. */
export function posterPage(options: PosterOptions, { hotlines, languages }: ContentFiles): string {
  const { word, language, words, number, where, paper } = options;
  const shown = dialled(number);
  const [question = '', ...more] = words.asks;
  const others = Object.entries(languages).flatMap(([code, { poster }]) =>
    poster && code !== language ? [{ code, to: poster.to, ...poster.other }] : [],
  );
  const says = (text: string) => fill(text, hotlines.lines);
  const strip = html`<li><span>${words.text} <b>${word}</b> ${words.to}</span><b>${shown}</b></li>`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${word}</title>
<link rel="icon" href="data:,">
<style>${raw(styleFor(paper, word))}</style>
</head>
<body>
<main>
<div class="sheet">
<h1>${says(question)}</h1>
${more.map((line) => html`<p class="more">${says(line)}</p>`)}
<section class="how">
<div><p>${words.text}</p><p class="word">${word}</p><p>${words.to}</p><p class="number">${shown}</p></div>
<figure>${raw(qrSvg(smsLink(number, word)))}<figcaption>${says(words.scan)}</figcaption></figure>
</section>
<p class="gets">${says(words.gets)}</p>
<p class="danger">${says(words.danger)}</p>
<p class="delete">${says(words.delete)}</p>
${others.map(({ code, says: lead, adds, to }) => html`<p class="other" lang="${code}">${lead} <b>${word} ${adds}</b> ${to} <b>${shown}</b></p>`)}
<p class="small">${words.rates}${where && ` · ${where}`}</p>
</div>
<ul class="strips">${Array.from({ length: STRIPS }, () => strip)}</ul>
</main>
</body>
</html>
`.toString();
}
