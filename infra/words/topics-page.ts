import { type Html, html } from '../../functions/page/html';
import { KINDS } from '../../functions/text/kinds';
import { section } from '../content/review-sections';
import type { ContentFiles } from '../content/schema';
import { topicsWithReply } from '../content/topics';
import { field, takeOut } from './field';

const FILE = 'hotlines.json';

/** What a text can be about, which comes first, and the states. */
export function topicsPage({ hotlines, languages }: ContentFiles): Html[] {
  const codes = Object.keys(languages);
  return [
    section('Topics', 'What a text can be about, in the order in which counts are shown.', [
      ...Object.entries(hotlines.topics).map(([name, topic]) => topicCard(name, topic, codes)),
    ]),
    section(
      'A new topic',
      'It needs a reply in each language and words that lead to it; what is missing is said until it is there.',
      [
        html`<form class="fields new" data-new="topic">
<label>Short name, small letters <input name="key" required pattern="[a-z]+" title="Small letters, without spaces"></label>
<label>Title <input name="title" required></label>
<label>What people want <input name="about" required></label>
<label>Kind <select name="kind">${KINDS.map((kind) => html`<option>${kind}</option>`)}</select></label>
<label>As urgent as <select name="before">${hotlines.priority.map((topic) => html`<option>${topic}</option>`)}</select></label>
<label>Gets the reply of <select name="answeredAs"><option value="">its own</option>${topicsWithReply(hotlines).map((topic) => html`<option>${topic}</option>`)}</select></label>
<button>Add the topic</button>
</form>`,
      ],
    ),
    section('Which comes first', 'If a text says several things, the first of these decides.', [
      html`<ul class="said" data-place="${FILE} priority"></ul>
<ol class="order" data-file="${FILE}" data-order="priority">${hotlines.priority.map(
        (topic) => html`<li><span>${topic}</span> <button type="button" aria-label="Move ${topic} up">↑</button></li>`,
      )}</ol>`,
    ]),
    section('States', 'Code and name. Their towns and ZIP codes are among the lists.', [
      ...Object.entries(hotlines.regions).map(
        ([
          code,
          name,
        ]) => html`<div class="card fields">${field({ file: FILE, path: ['regions', code], label: code, value: name, of: 'State' })}
${takeOut(FILE, ['regions', code], code)}</div>`,
      ),
      html`<form class="fields new" data-new="region">
<label>Code <input name="key" required pattern="[A-Z0-9]{2,6}" title="Two to six capital letters"></label>
<label>Name <input name="name" required></label>
<button>Add the state</button>
</form>`,
    ]),
  ];
}

type Topic = ContentFiles['hotlines']['topics'][string];

function topicCard(name: string, topic: Topic, codes: readonly string[]): Html {
  const path = ['topics', name];
  return html`<article class="card"><h3>${name}</h3>
<ul class="said" data-place="${FILE} topics.${name}"></ul>
<div class="fields">
${codes.map((code) => field({ file: FILE, path: [...path, 'title', code], label: `Title (${code})`, value: topic.title[code], kind: 'optional', of: name }))}
${field({ file: FILE, path: [...path, 'about'], label: 'What people want', value: topic.about, isWide: true, of: name })}
${field({ file: FILE, path: [...path, 'kind'], label: 'Kind', value: topic.kind, options: KINDS, of: name })}
${takeOut(FILE, path, name)}
</div></article>`;
}
