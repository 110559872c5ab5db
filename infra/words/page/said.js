import { element, get } from './server.js';
import { toolOf } from './tools.js';

const status = document.getElementById('state');
const [save, drop] = ['save', 'drop'].map((id) => document.getElementById(id));

/** Where what is said about a key is put right. */
const PAGES = [[/^(replies|keyLine|pictureLine|stopLine|reviewed)\b/, '/words', 'Replies']];

let asking = Promise.resolve();
let waiting;

/** Asks what is to be said about the draft once nothing has changed for a moment. */
export function lookSoon(after = 300) {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    asking = asking.then(look);
  }, after);
}

/** Shows what is to be said about the draft as it is now. */
export async function look() {
  const state = await get('/state').catch((error) => ({ failed: error.message }));
  if (state.failed) {
    status.textContent = state.failed;
    return;
  }
  const places = [...document.querySelectorAll('[data-place]')];
  const rest = [];
  const byPlace = new Map(places.map((place) => [place, []]));
  for (const one of state.found) {
    const place = placeOf(one, places);
    if (place) byPlace.get(place).push(sentenceIn(one, place));
    else rest.push(one);
  }
  for (const [place, items] of byPlace) {
    const isWrong = items.some((item) => item.className === 'error');
    if (place.textContent !== items.map((item) => item.textContent).join('')) place.replaceChildren(...items);
    for (const field of document.querySelectorAll(`[aria-describedby="${place.id}"]`))
      field.setAttribute('aria-invalid', String(isWrong));
  }
  for (const edited of document.querySelectorAll('[data-path]')) {
    const back = toolOf(edited, '.back');
    if (back) back.hidden = !state.changed.some((one) => isAt(one, edited.dataset));
  }
  showRest(rest);
  showState(state);
  showClashes(state.clashes);
}

function isAt(changed, { file, path }) {
  const [whole, part] = [changed.path, JSON.parse(path)];
  return changed.file === file && part.every((key, i) => i >= whole.length || String(key) === whole[i]);
}

/** The list that stands beside the most exact place that a sentence names. */
function placeOf({ file, message }, places) {
  const named = message.replace(/^item \d+ of /, '');
  return places
    .filter(({ dataset: { place } }) => {
      const [name, ...key] = place.split(' ');
      const start = key.join(' ');
      return name === file && named.startsWith(start) && /^[ .]/.test(named.slice(start.length));
    })
    .sort((a, b) => b.dataset.place.length - a.dataset.place.length)[0];
}

/** The sentence without the key that it stands beside. */
function sentenceIn({ message, severity }, { dataset: { place } }) {
  const key = place.slice(place.indexOf(' ') + 1);
  const said = message.startsWith(`${key} `) ? message.slice(key.length + 1) : message.replace(`${key}.`, '');
  return element('li', severity, said.charAt(0).toUpperCase() + said.slice(1));
}

function showRest(rest) {
  const list = document.getElementById('elsewhere');
  const items = rest.map(({ file, message, severity }) => {
    const [, href, name] = PAGES.find(([key]) => key.test(message.replace(/^item \d+ of /, ''))) ?? [];
    const link = href && href !== location.pathname ? [element('a', '', name), ' '] : [];
    if (link[0]) link[0].href = href;
    return element('li', severity, ...link, message.includes(file) ? message : `${file}: ${message}`);
  });
  list.querySelector('ul').replaceChildren(...items);
  list.querySelector('summary').textContent = `Elsewhere: ${count(rest.length, 'thing')} to look at`;
  list.hidden = rest.length === 0;
}

function showState({ found, changed, clashes }) {
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const files = changed.length > 0 ? `${count(changed.length, 'change')} not saved.` : 'All is saved.';
  status.textContent = `${files} ${errors > 0 ? `${count(errors, 'mistake')}.` : 'No mistakes.'}`;
  save.disabled = changed.length === 0 || clashes.length > 0;
  drop.disabled = changed.length === 0;
}

const count = (number, thing) => `${number} ${thing}${number === 1 ? '' : 's'}`;

function showClashes(clashes) {
  const notices = document.getElementById('notices');
  notices.replaceChildren(...clashes.map(clashOf));
}

/** Both texts of a file, and the way out that loses neither without being asked. */
function clashOf({ file, here, draft }) {
  const take = element('button', '', `Drop my changes to ${file}`);
  take.type = 'button';
  take.dataset.drop = file;
  return element(
    'section',
    'clash',
    element('h2', '', `${file} was changed by somebody else. Nothing was saved over it.`),
    element(
      'p',
      '',
      'Below are the lines that differ, as the file has them now and as your draft has them. Copy out what you need, then drop your changes and make them again.',
    ),
    element('div', 'row', linesOf('The file now', here, draft), linesOf('Your draft', draft, here)),
    take,
  );
}

function linesOf(title, text, other) {
  const others = new Set(other.split(/\r?\n/));
  const own = text.split(/\r?\n/).filter((line) => !others.has(line));
  const shown = element('pre', '', own.slice(0, 200).join('\n') || '(nothing that the other does not have)');
  shown.tabIndex = 0;
  return element('div', 'cell', element('h3', '', title), shown);
}
