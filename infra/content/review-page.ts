import { escaped } from '../../functions/page/escaped';
import { ANSWERED, VARIANTS } from '../../functions/text/content';
import { type LanguageOverview, linesByAge, NOT_UNDERSTOOD, overview, type Sent } from './overview';
import type { Problem } from './problem';
import { otherLists, topicWords } from './review-lists';
import { STYLE } from './review-style';
import type { ContentFiles, LanguageFile } from './schema';

const ABOUT: Record<(typeof ANSWERED)[number], string> = {
  help: 'They need help, or wrote something that was not understood.',
  info: 'They ask what this number is.',
  report: 'They want to report trafficking. This is the one reply that gives a law-enforcement number.',
  child: 'A child is missing, hurt or has run away.',
  abuse: 'Somebody at home or near them hurts them.',
  crisis: 'They may want to end their life.',
  privacy: 'They ask who sees this and what is kept.',
  needs: 'They need food, a bed, a lawyer, a doctor, an interpreter.',
  emergency: 'They take this number for 911.',
  thanks: 'They say thanks or OK.',
  optout: 'They want no more texts, and did not write STOP alone.',
  quiet: 'Somebody may be reading who must not learn what this number is.',
};

/** A page for somebody who reads the content and never opens a terminal: no scripts, nothing fetched, all text escaped. */
export function reviewPage(files: ContentFiles | undefined, problems: readonly Problem[], today: Date): string {
  const languages = files ? overview(files) : [];
  const day = today.toISOString().slice(0, 10);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>What people are sent, ${day}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>What people are sent</h1>
<p>Each text that this service sends, as it was on ${day}. Please read each reply aloud as the person would who gets it: afraid,
in a hurry, perhaps sixteen. Is it right, is it plain, is the number the first thing to see? Send your notes to whoever gave you this page.</p>
</header>
${files ? contents(problems) : ''}
${files ? content(files, languages, today) : ''}
${problemList(problems)}
</body>
</html>
`;
}

function contents(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const found = errors > 0 ? `${errors} of ${problems.length} are errors` : `${problems.length}, none of them an error`;
  const links = ANSWERED.map((topic) => `<a href="#${topic}">${topic}</a>`);
  return `<nav>${links.join(' ')}${problems.length > 0 ? ` <a href="#problems">what to look at (${found})</a>` : ''}</nav>`;
}

function problemList(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const ordered = [...problems].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  const items = ordered.map(
    ({ file, severity, message }) =>
      `<li class="${severity}"><strong>${severity}</strong> <code>${escaped(file)}</code> ${escaped(message)}</li>`,
  );
  return `<section id="problems">\n<h2>What to look at</h2>\n<ul class="problems">\n${items.join('\n')}\n</ul>\n</section>`;
}

function content(files: ContentFiles, languages: readonly LanguageOverview[], today: Date): string {
  return `${ANSWERED.map((topic) => topicSection(topic, languages, files)).join('\n')}
${section(
  'Whenever nothing is understood',
  'A text in no known language gets the first of these. The key lines alone are sent when all else fails.',
  [row(NOT_UNDERSTOOD, ', nothing understood', languages), row('key line', ', key line', languages)],
)}
${section(
  'Other lists',
  'Words for places, and groups of words that stand for each other in patterns such as “&lt;kid&gt; + missing”.',
  [cells(languages.map(({ code, file }) => cell(code, file.name, otherLists(file))))],
)}
${linesSection(files, today)}`;
}

function topicSection(
  topic: (typeof ANSWERED)[number],
  languages: readonly LanguageOverview[],
  { hotlines }: ContentFiles,
): string {
  const regional = Object.entries(hotlines.regions).map(([region, name]) =>
    row(`${topic} ${region}`, ` + ${name}`, languages),
  );
  const varied = VARIANTS.map((variant) => row(`${topic} ${variant}`, `, ${variant}`, languages));
  const words = languages.map(({ code, file }) => cell(code, file.name, topicWords({ ...file.words[topic] })));
  return section(topic, ABOUT[topic], [row(topic, '', languages), ...regional, ...varied, cells(words)], topic);
}

function section(title: string, about: string, rows: readonly string[], id = ''): string {
  return `<section${id && ` id="${id}"`}>\n<h2>${escaped(title)}</h2>\n<p>${about}</p>\n${rows.join('\n')}\n</section>`;
}

/** One reply in every language that has it. */
function row(key: string, after: string, languages: readonly LanguageOverview[]): string {
  const phones = languages.map(({ code, file, sent }) => {
    const reply = sent.find((row) => row.key === key);
    const [topic = '', region] = key.split(' ');
    const word = keyword(topic, file);
    return reply
      ? cell(code, file.name + after, phone(reply, word && [word.toUpperCase(), region].filter(Boolean).join(' ')))
      : '';
  });
  return phones.some(Boolean) ? cells(phones.map((phone) => phone || '<div></div>')) : '';
}

/** What somebody might have sent: the topic's own name where that is one of its words. */
function keyword(topic: string, { words }: LanguageFile): string | undefined {
  const all = [...(words[topic]?.alone ?? []), ...(words[topic]?.anywhere ?? [])];
  return all.find((word) => word === topic) ?? all[0];
}

function cells(all: readonly string[]): string {
  return `<div class="row">\n${all.join('\n')}\n</div>`;
}

function cell(code: string, title: string, inside: string): string {
  return inside && `<div class="cell" lang="${escaped(code)}"><h3 lang="en">${escaped(title)}</h3>\n${inside}</div>`;
}

function phone({ text, segments, encoding, characters, costly }: Sent, word: string | undefined): string {
  const cost = costly.length > 0 ? ` · costly: ${costly.join(' ')}` : '';
  return `<div class="phone">
${word ? `<p class="theirs" dir="auto">${escaped(word)}</p>` : ''}
<p class="ours" dir="auto">${withNumbers(escaped(text))}</p>
<p class="measure" lang="en">${segments} ${segments === 1 ? 'segment' : 'segments'} · ${characters} characters · ${encoding}${escaped(cost)}</p>
</div>`;
}

function linesSection({ hotlines }: ContentFiles, today: Date): string {
  const items = linesByAge(hotlines.lines, today).map(
    ({
      name,
      kind,
      hours,
      languages,
      numbers,
      source,
      verified,
    }) => `<li><strong>${withNumbers(escaped(numbers))}</strong><br>${escaped(name)}
<small>${escaped(kind)} · ${escaped(hours)} · answers in ${escaped(languages.join(', '))} · checked ${escaped(verified)} · ${escaped(source)}</small></li>`,
  );
  return section(
    'Numbers',
    'Those longest unchecked come first. Does each answer at all hours that the replies promise, and in their language?',
    [`<ul class="row lines">\n${items.join('\n')}\n</ul>`],
  );
}

/** A phone number is not broken over two lines. */
function withNumbers(html: string): string {
  return html.replace(/\d[\d-]{5,}\d/g, '<span class="number">$&</span>');
}
