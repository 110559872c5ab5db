import { chip, choices } from './chips.js';
import { element, get } from './server.js';
import { toolOf } from './tools.js';
import { allUnsent } from './unsent.js';

const status = document.getElementById('state');
const [save, undo, drop] = ['save', 'undo', 'drop'].map((id) => document.getElementById(id));

/** Where what is said about a key is put right. */
const PAGES = [
  [/^(replies|keyLine|pictureLine|stopLine|reviewed)\b/, '/words', 'Replies'],
  [/^(lines|services|kinds|\d+ of \d+ services)\b/, '/words/numbers', 'Numbers'],
  [/^posters?\b/, '/words/posters', 'Posters'],
  [/^(topics|priority|fallback)\b|^regions\.\w+ /, '/words/topics', 'Topics'],
  [
    /^(words|groups|regions|places|near|asks|lead|skip|around|common|everyday|silentFor|hidden|deleteThread)\b/,
    '/words/lists',
    'Words',
  ],
];

/** So many are enough to see what is wrong. */
const MOST = 50;
const CHECKING = 'Checking …';
const PLACEHOLDER = /(\{\{\w+\.\w+\}\})/;
const TYPED = /has the number (.+?) written out; write (\{\{\w+\.\w+\}\}) instead/;

/** The chip of each number, by its placeholder; and what people call a file. */
let numbers = new Map();
let names = {};

let asking = Promise.resolve();
let waiting;

/** How often anything was typed: what was asked before the last time is no longer true. */
let typed = 0;

/** Says that what was typed last is not checked yet. */
export function setChecking() {
  typed += 1;
  if (status.textContent !== CHECKING) status.textContent = CHECKING;
}

/** Asks what is to be said about the draft once nothing has changed for a moment. */
export function lookSoon(after = 300) {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    asking = asking.then(look);
  }, after);
}

/** Shows what is to be said about the draft as it is now. */
export async function look() {
  const asked = typed;
  numbers = new Map((await choices().catch(() => [])).map((choice) => [choice.put, chip(choice)]));
  const state = await get('/state').catch((error) => ({ failed: error.message }));
  if (state.failed) {
    status.textContent = state.failed;
    return;
  }
  names = state.names;
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
  if (asked === typed) showState(state);
  showClashes(state.clashes);
}

function isAt(changed, { file, path }) {
  const [whole, part] = [changed.path, JSON.parse(path)];
  return changed.file === file && part.every((key, i) => String(key) === whole[i]);
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
function sentenceIn({ message, severity }, place) {
  const key = place.dataset.place.slice(place.dataset.place.indexOf(' ') + 1);
  const said = message.startsWith(`${key} `) ? message.slice(key.length + 1) : message.replace(`${key}.`, '');
  const parts = inWords(said);
  const item = element('li', severity, ...parts);
  if (typeof parts[0] === 'string') item.firstChild.nodeValue = parts[0].charAt(0).toUpperCase() + parts[0].slice(1);
  const typed = TYPED.exec(message);
  if (typed && numbers.has(typed[2])) item.append(' ', instead(typed[1], typed[2], place));
  return item;
}

/** A sentence with the numbers that its placeholders stand for, and languages in place of their files. */
export function inWords(sentence) {
  const named = sentence
    .replaceAll(/\breplies\./g, 'the reply ')
    .replaceAll(/[\w-]+\.json/g, (file) => names[file] ?? file);
  return named.split(PLACEHOLDER).map((part) => numbers.get(part)?.cloneNode(true) ?? part);
}

/** A button that puts the number of a line in place of one that was typed. */
function instead(typed, put, place) {
  const made = element('button', '', 'Put it in');
  made.type = 'button';
  made.addEventListener('click', () => {
    const edited = document.querySelector(`[aria-describedby="${place.id}"]`);
    const walker = document.createTreeWalker(edited, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.parentElement.matches('.chip') ? -1 : node.nodeValue.indexOf(typed);
      if (at < 0) continue;
      node.splitText(at + typed.length);
      node.splitText(at).replaceWith(numbers.get(put).cloneNode(true));
      break;
    }
    edited.dispatchEvent(new InputEvent('input', { bubbles: true }));
    edited.focus();
  });
  return made;
}

/** Mistakes come first. */
function showRest(rest) {
  const list = document.getElementById('elsewhere');
  const ordered = rest.toSorted((a, b) => (a.severity === 'error' ? 0 : 1) - (b.severity === 'error' ? 0 : 1));
  const items = ordered.map(({ file, message, severity }) => {
    const [, href, name] = PAGES.find(([key]) => key.test(message.replace(/^item \d+ of /, ''))) ?? [];
    const link = href && href !== location.pathname ? [element('a', '', name), ' '] : [];
    if (link[0]) link[0].href = href;
    return element('li', severity, ...link, ...inWords(message.includes(file) ? message : `${file}: ${message}`));
  });
  const more = items.length > MOST ? [element('li', '', `… and ${items.length - MOST} more`)] : [];
  list.querySelector('ul').replaceChildren(...items.slice(0, MOST), ...more);
  list.querySelector('summary').textContent = `${count(rest.length, 'thing')} to look at elsewhere`;
  list.hidden = rest.length === 0;
  list.open ||= location.pathname.endsWith('/changes') && rest.some(({ severity }) => severity === 'error');
}

function showState({ found, changed, isSaved, canUndo, clashes }) {
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const files = isSaved ? 'All is saved.' : `${count(changed.length, 'change')} not saved.`;
  const missing = allUnsent().map(({ name }) => name);
  const rest = missing.length > 0 ? ` Not in the draft yet: ${missing.join('; ')}.` : '';
  status.textContent = `${files}${rest} ${errors > 0 ? `${count(errors, 'mistake')}.` : 'No mistakes.'}`;
  save.disabled = isSaved || clashes.length > 0;
  undo.disabled = !canUndo;
  drop.disabled = isSaved;
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
