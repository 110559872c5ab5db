import { ask, element } from './ask.js';

const EVERY_MS = 2_000;

const shown = new Map();

/** Whether something has changed since it was last shown. */
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
  if (counts.value) showCounts(counts.value);
  if (status.value) showStore(status.value.store);
  if (status.value) showWarnings(sentences('warning', status.value.mistakes));
  const failures = [counts, status].filter(({ reason }) => reason).map(({ reason }) => reason.message);
  showNotices([...new Set(failures)], status.value);
}

const [lines, rows, table] = ['lines', 'rows', 'table'].map((id) => document.getElementById(id));
const nothing = lines.firstElementChild;
table.tabIndex = 0; // so that the keyboard can scroll it
let before;

function showCounts(counts) {
  if (!isNew('counts', counts)) return;
  const shown = counts.lines.map(({ about, when, texts }) => {
    const isChanged = before && before.get(`${about} ${when}`) !== texts;
    return line([about, when, texts], isChanged ? 'changed' : '');
  });
  lines.replaceChildren(...(shown.length > 0 ? shown : [nothing]));
  rows.replaceChildren(...counts.rows.map(({ pk, sk, count }) => line([pk, sk, count])));
  const changed = lines.querySelector('.changed');
  if (changed) table.scrollTop = changed.offsetTop - table.clientHeight / 2;
  before = new Map(counts.lines.map(({ about, when, texts }) => [`${about} ${when}`, texts]));
}

function line(values, className = '') {
  return element('tr', className, ...values.map((value) => element('td', '', value.toLocaleString('en-US'))));
}

function showStore({ name, why }) {
  document.getElementById('store').textContent = `Counted in ${name}: ${why} The counts are gone when npm start ends.`;
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
  look.querySelector('summary').textContent = `Warnings about the content (${warnings.length})`;
  look.querySelector('ul').replaceChildren(...items(warnings));
}

const MISTAKEN = 'The content has mistakes. Until they are fixed, ';
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
