import { ask, element } from './ask.js';

const EVERY_MS = 2_000;

const shown = new Map();

/** Whether something is other than when it was last shown. */
function isNew(what, value) {
  const json = JSON.stringify(value);
  const before = shown.get(what);
  shown.set(what, json);
  return json !== before;
}

let latest = 0;

/** Brings what stands beside the phone up to date: the counts, the store, and what is wrong. */
export async function refresh() {
  latest += 1;
  const mine = latest;
  const [counts, status] = await Promise.allSettled([ask('/counts'), ask('/status')]);
  if (mine !== latest) return;
  if (counts.value) showRows(counts.value);
  if (status.value) showStore(status.value.store);
  if (status.value) showWarnings(sentences('warning', status.value.mistakes));
  const failures = [counts, status].filter(({ reason }) => reason).map(({ reason }) => reason.message);
  showNotices([...new Set(failures)], status.value);
}

const rows = document.getElementById('rows');
const table = document.getElementById('table');
const none = rows.firstElementChild;
table.tabIndex = 0; // so that the keyboard can scroll it
let before;

function showRows(all) {
  if (!isNew('rows', all)) return;
  const lines = [...all].reverse().map(({ pk, sk, count }) => {
    const changed = before && before.get(`${pk} ${sk}`) !== count;
    return element('tr', changed ? 'changed' : '', ...[pk, sk, count].map((value) => element('td', '', String(value))));
  });
  rows.replaceChildren(...(lines.length > 0 ? lines : [none]));
  const changed = rows.querySelector('.changed');
  if (changed) table.scrollTop = changed.offsetTop - table.clientHeight / 2;
  before = new Map(all.map(({ pk, sk, count }) => [`${pk} ${sk}`, count]));
}

function showStore({ name, why }) {
  document.getElementById('store').textContent = `${name}: ${why} It is gone when npm start ends.`;
}

function sentences(severity, mistakes) {
  const found = mistakes.filter((mistake) => mistake.severity === severity);
  return found.map(({ file, message }) => (message.includes(file) ? message : `${file}: ${message}`));
}

const items = (lines) => lines.map((line) => element('li', '', line));
const look = document.getElementById('look');

function showWarnings(warnings) {
  if (!isNew('warnings', warnings)) return;
  look.hidden = warnings.length === 0;
  look.querySelector('summary').textContent = `The content asks for a look (${warnings.length})`;
  look.querySelector('ul').replaceChildren(...items(warnings));
}

const MISTAKEN = 'The content has mistakes. Until they are mended, ';
const ANSWERING = { content: 'the last good content answers.', constant: 'every text gets the same short HELP reply.' };
const notices = document.getElementById('notices');

function showNotices(failures, { answering, mistakes } = { mistakes: [] }) {
  const errors = sentences('error', mistakes);
  if (!isNew('notices', { failures, answering, errors })) return;
  const failed = failures.map((failure) => element('section', '', element('h2', '', failure)));
  const title = element('h2', '', MISTAKEN + ANSWERING[answering]);
  const mistaken = element('section', '', title, element('ul', '', ...items(errors)));
  notices.replaceChildren(...failed, ...(errors.length > 0 ? [mistaken] : []));
}

setInterval(() => document.hidden || refresh(), EVERY_MS);
document.addEventListener('visibilitychange', () => document.hidden || refresh());
refresh();
