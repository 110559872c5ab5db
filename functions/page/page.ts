import { createHash } from 'node:crypto';
import { type Html, html, raw } from './html';
import { type Section, section } from './page-section';
import { STYLE } from './page-style';

/** What a page of counts shows; all of it is text. */
export interface Page {
  language: string;
  title: string;
  /** Stands out above everything; for counts that must not leave the organisation. */
  warning?: string;
  intro: string;
  /** Figures that are read first, the headline one before the others. */
  facts: { name: string; value: string }[];
  sections: Section[];
  notes: { heading: string; texts: string[] };
}

/** The policy of a page: no script, nothing fetched, our own style alone, and no form unless the page has one of ours. */
export function contentSecurityPolicy(formAction: "'none'" | "'self'" = "'none'"): string {
  const style = createHash('sha256').update(STYLE).digest('base64');
  return [
    "default-src 'none'",
    `style-src 'sha256-${style}'`,
    'img-src data:',
    "base-uri 'none'",
    `form-action ${formAction}`,
    "frame-ancestors 'none'",
  ].join('; ');
}

/** One self-contained HTML page; `top` stands above it. */
export function page({ language, title, warning, intro, facts, sections, notes }: Page, top?: Html): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${raw(STYLE)}</style>
</head>
<body>
${top}<main>
<h1>${title}</h1>
${warning && html`<p class="internal"><strong>Internal.</strong> ${warning}</p>`}
<p>${intro}</p>
${facts.length > 0 && html`<dl class="facts">${facts.map(fact)}</dl>`}
${sections.map(section)}
<section>
<h2>${notes.heading}</h2>
${notes.texts.map((note) => html`<p>${note}</p>`)}
</section>
</main>
</body>
</html>
`.toString();
}

function fact({ name, value }: Page['facts'][number]): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}
