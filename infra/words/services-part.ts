import { type Html, html } from '../../functions/page/html';
import { section } from '../content/review-sections';
import type { ContentFiles, LocalService } from '../content/schema';
import { servicesByAge } from '../content/services-overview';
import { type Field, field, takeOut } from './field';

const FILE = 'services.json';

/** The local services with what is said of each, and a form for a new one; nothing without a file for them. */
export function servicesPart(files: ContentFiles): Html[] {
  const { services } = files;
  if (!services) return [];
  const cards = servicesByAge(files).map(({ id, said }) => {
    return serviceCard(id, services.services[id] as LocalService, said, Object.keys(services.kinds));
  });
  return [
    section(
      'Local services',
      'Nobody is told of one before somebody of yours has called it. Its name and its place are never sent.',
      [cards.length === 0 ? html`<p>There is none yet.</p>` : '', ...cards],
    ),
    section('A new local service', 'Hours are 24/7, or like mon-fri 8am-5pm; sat 09:00-12:00 (America/Chicago).', [
      newService(files, Object.keys(services.kinds)),
    ]),
  ];
}

function newService({ hotlines, languages }: ContentFiles, kinds: readonly string[]): Html {
  return html`<form class="fields new" data-new="service">
<label>Short name, letters only <input name="key" required pattern="[A-Za-z0-9]+" title="Letters and digits, without spaces"></label>
<label>Name, never sent <input name="name" required></label>
<label>Kind <select name="kind">${kinds.map((kind) => html`<option>${kind}</option>`)}</select></label>
<label>Call <input name="call" required></label>
<label>State <select name="region">${Object.keys(hotlines.regions).map((code) => html`<option>${code}</option>`)}</select></label>
<label>Towns, with commas; none for all of the state <input name="towns"></label>
<label>Helps with these topics <input name="topics" value="${hotlines.fallback}" required></label>
<label>Answers in <input name="languages" value="${Object.keys(languages)[0]}" required></label>
<label>Hours <input name="hours" value="24/7" required></label>
<label>Source, https://… <input name="source" type="url" required></label>
<label>Day of that page <input name="date" type="date" required></label>
<button>Add the service</button>
</form>`;
}

function serviceCard(
  id: string,
  service: LocalService,
  said: readonly { code: string; line: string }[],
  kinds: readonly string[],
): Html {
  const one = (key: Exclude<keyof LocalService, 'area'>, label: string, more: Partial<Field> = {}) =>
    field({ file: FILE, path: ['services', id, key], label, value: service[key], of: service.name, ...more });
  return html`<article class="card">
<h3>${service.name}</h3>
${said.map(({ code, line }) => html`<p lang="${code}">${line}</p>`)}
<ul class="said" data-place="${FILE} services.${id}"></ul>
<div class="fields">
${one('call', 'Call', { kind: 'number' })}
${one('text', 'Text', { kind: 'number' })}
${one('hours', 'Hours', { kind: 'hours' })}
${one('source', 'Source')}
${one('date', 'Day of that page', { kind: 'day' })}
<div class="checked">${one('called', service.called ? 'Called on' : 'Not called yet', { kind: 'called' })}
<button type="button" class="today" aria-label="I called it today: ${service.name}">I called it today</button></div>
</div>
<details><summary>More about ${service.name}</summary><div class="fields">
${one('name', 'Name, never sent')}
${one('kind', 'Kind', { options: kinds })}
${one('topics', 'Helps with these topics', { kind: 'list' })}
${one('languages', 'Answers by itself in', { kind: 'list' })}
${one('interpreters', 'Interpreters for other languages', { kind: 'yes' })}
${Object.entries(service.area).map(([region, lists]) => areaFields(id, service.name, region, lists))}
${takeOut(FILE, ['services', id], service.name)}
</div></details>
</article>`;
}

const LISTS = { zips: 'ZIP codes', towns: 'towns and counties', namesakes: 'towns that are other words too' };

function areaFields(id: string, of: string, region: string, lists: LocalService['area'][string]): Html[] {
  return Object.entries(LISTS).map(([key, label]) => {
    const value = lists[key as keyof typeof LISTS];
    const path = ['services', id, 'area', region, key];
    return field({ file: FILE, path, label: `${region}: ${label}`, value, kind: 'list', isWide: true, of });
  });
}
