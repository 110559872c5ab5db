import { type Html, html } from '../../functions/page/html';
import { linesByAge } from '../content/overview';
import { section } from '../content/review-sections';
import type { ContentFiles, Line } from '../content/schema';
import { type Field, field, takeOut } from './field';
import { servicesPart } from './services-part';

const FILE = 'hotlines.json';
const KINDS = ['hotline', 'crisis', 'help', 'emergency', 'law-enforcement'];

/** The lines with their source and the day on which somebody called them, the longest not called first. */
export function numbersPage(files: ContentFiles, today: Date): Html[] {
  const { hotlines, languages } = files;
  const places = [hotlines.country, ...Object.keys(hotlines.regions)];
  return [
    html`<p>Change a number here, and every reply that names it follows; its day of checking goes until you have called it. Call each from time to time: does it answer, at these hours, in these languages?</p>`,
    section('Lines', 'The longest unchecked come first.', [
      ...linesByAge(hotlines.lines, today).map(({ key }) => lineCard(key, hotlines.lines[key] as Line, places)),
    ]),
    section('A new line', 'It is used once a reply names it.', [newLine(places, Object.keys(languages))]),
    ...servicesPart(files),
  ];
}

function lineCard(key: string, line: Line, places: readonly string[]): Html {
  const one = (path: readonly string[], label: string, value: Field['value'], more: Partial<Field> = {}) =>
    field({ file: FILE, path: ['lines', key, ...path], label, value, of: line.name, ...more });
  return html`<article class="card" id="line-${key}">
<h3>${line.name}</h3>
<ul class="said" data-place="${FILE} lines.${key}"></ul>
<div class="fields">
${one(['call'], 'Call', line.call, { kind: 'number' })}
${one(['text', 'to'], 'Text', line.text?.to, { kind: 'number' })}
${one(['text', 'word'], 'Word to text', line.text?.word, { kind: 'optional' })}
<div>${one(['source'], 'Source', line.source)}
${/^https?:/.test(line.source) && html`<a href="${line.source}" target="_blank" rel="noreferrer">Open the source<span class="unseen"> of ${line.name}</span></a>`}</div>
<div class="checked">${one(['verified'], 'Checked', line.verified, { kind: 'called' })}
<button type="button" class="today" aria-label="I called it today: ${line.name}">I called it today</button></div>
</div>
<details><summary>More about ${line.name}</summary><div class="fields">
${one(['name'], 'Name', line.name)}
${one(['kind'], 'Kind', line.kind, { options: KINDS })}
${one(['hours'], 'Hours', line.hours)}
${one(['languages'], 'Answers by itself in', line.languages, { kind: 'list' })}
${one(['interpreters'], 'Interpreters for other languages', line.interpreters, { kind: 'yes' })}
${one(['region'], 'Where', line.region, { options: places })}
${takeOut(FILE, ['lines', key], line.name)}
</div></details>
</article>`;
}

function newLine(places: readonly string[], codes: readonly string[]): Html {
  return html`<form class="fields new" data-new="line">
<label>Short name, letters only <input name="key" required pattern="[A-Za-z0-9]+" title="Letters and digits, without spaces"></label>
<label>Name <input name="name" required></label>
<label>Call <input name="call" required></label>
<label>Source, https://… <input name="source" type="url" required></label>
<label>Kind <select name="kind">${['help', 'crisis', 'hotline', 'emergency', 'law-enforcement'].map((kind) => html`<option>${kind}</option>`)}</select></label>
<label>Where <select name="region">${places.map((place) => html`<option>${place}</option>`)}</select></label>
<label>Answers in <input name="languages" value="${codes.join(', ')}" required></label>
<button>Add the line</button>
</form>`;
}
