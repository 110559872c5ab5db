import { type Html, html } from '../../functions/page/html';
import { linesByAge, overview } from './overview';
import { pageToRead } from './page-to-read';
import type { Problem } from './problem';
import { otherLists, topicWords } from './review-lists';
import { cell, cells, toRead, withNumbers } from './review-replies';
import { besideSection, posterSection, replySections, section, servicesSection } from './review-sections';
import type { ContentFiles } from './schema';
import { topicsWithReply } from './topics';

/** What the content says, as a page for somebody who reads it. */
export function reviewPage(files: ContentFiles | undefined, problems: readonly Problem[], today: Date): string {
  const day = today.toISOString().slice(0, 10);
  const body = html`<header>
<h1>What people are sent</h1>
<p>Each text that this service sends, as it was on ${day}. Please read each reply aloud as the person who gets it would: afraid,
in a hurry, perhaps sixteen. Is it right, is it plain, is the number the first thing to see? Send your notes to whoever gave you this page.</p>
</header>
${files && links(files, problems)}
${files && content(files, today)}
${problemList(problems)}`;
  return pageToRead('What people are sent', today, body);
}

function links({ hotlines }: ContentFiles, problems: readonly Problem[]): Html {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const found = errors > 0 ? `${errors} of ${problems.length} are errors` : `${problems.length}, no errors`;
  return html`<nav>${topicsWithReply(hotlines).map((topic) => html`<a href="#${topic}">${topic}</a> `)}
${problems.length > 0 && html`<a href="#problems">what to look at (${found})</a>`}</nav>`;
}

function problemList(problems: readonly Problem[]): Html | undefined {
  if (problems.length === 0) return undefined;
  const errorsFirst = [...problems].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  const items = errorsFirst.map(
    ({ file, severity, message }) => html`
<li class="${severity}"><strong>${severity}</strong> <code>${file}</code> ${message}</li>`,
  );
  return html`<section id="problems">
<h2>What to look at</h2>
<ul class="problems">${items}</ul>
</section>`;
}

function content(files: ContentFiles, today: Date): (Html | undefined)[] {
  const languages = overview(files);
  const below = (topic: string) =>
    cells(languages.map(({ code, file }) => cell(code, file.name, topicWords(file.words[topic]))));
  return [
    ...replySections(files, languages, toRead, below),
    besideSection(languages, toRead),
    posterSection(files, languages),
    section(
      'Other lists',
      'Words for places, and groups of words that stand for each other in patterns such as “<kid> + missing”.',
      [cells(languages.map(({ code, file }) => cell(code, file.name, otherLists(file))))],
    ),
    servicesSection(files),
    linesSection(files, today),
  ];
}

function linesSection({ hotlines }: ContentFiles, today: Date): Html {
  const items = linesByAge(hotlines.lines, today).map(
    ({ name, kind, hours, languages, numbers, source, verified }) => html`
<li><strong>${withNumbers(numbers)}</strong><br>${name}
<small>${[kind, hours, `answers in ${languages.join(', ')}`, verified ? `checked ${verified}` : 'not checked', source].join(' · ')}</small></li>`,
  );
  return section(
    'Numbers',
    'The longest unchecked come first. Does each answer at all hours that the replies promise, and in their language?',
    [html`<ul class="row lines">${items}</ul>`],
  );
}
