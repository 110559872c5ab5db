import { createHash } from 'node:crypto';
import { escaped } from './escaped';
import { type Section, section } from './page-section';
import { STYLE } from './page-style';

/** What a page of counts shows; all of it is text. */
export interface Page {
  title: string;
  /** Stands out above everything; for counts that must not leave the organisation. */
  warning?: string;
  intro: string;
  /** Figures that are read first, the headline one before the others. */
  facts: { name: string; value: string }[];
  sections: Section[];
  notes: { heading: string; texts: string[] };
}

/** The policy of a page: no script, nothing fetched, our own style alone, and forms only where there is one of ours. */
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

/** One self-contained HTML page; `top` is markup of our own to stand above it. */
export function page({ title, warning, intro, facts, sections, notes }: Page, top = ''): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
${top}<main>
<h1>${escaped(title)}</h1>
${warning ? `<p class="internal"><strong>Internal.</strong> ${escaped(warning)}</p>\n` : ''}<p>${escaped(intro)}</p>
${facts.length > 0 ? `<dl class="facts">${facts.map(fact).join('')}</dl>` : ''}
${sections.map(section).join('\n')}
<section>
<h2>${escaped(notes.heading)}</h2>
${notes.texts.map((note) => `<p>${escaped(note)}</p>`).join('\n')}
</section>
</main>
</body>
</html>
`;
}

function fact({ name, value }: Page['facts'][number]): string {
  return `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}</dd></div>`;
}
