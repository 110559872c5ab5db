import { button } from './refused.js';
import { lookSoon, setChecking } from './said.js';
import { element, get, post } from './server.js';

const MAX_HITS = 100;

const [find, list, hits, found, chosen] = ['find', 'list', 'hits', 'found', 'chosen'].map((id) =>
  document.getElementById(id),
);
let lists = [];

/** Fills the page of lists, if this is it. */
export async function wireLists() {
  if (!list) return;
  lists = await get('/lists.json');
  const options = (isWanted) =>
    lists.flatMap(({ title, items }, i) => (isWanted(items) ? new Option(`${title} (${items.length})`, i) : []));
  const empty = element('optgroup', '', ...options((items) => items.length === 0));
  empty.label = 'Nothing in them yet';
  list.append(new Option('Choose a list', ''), ...options((items) => items.length > 0), empty);
  list.addEventListener('change', () => show(lists[list.value]));
  find.addEventListener('input', search);
  chosen.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    const field = event.target.elements.word;
    const word = field.value;
    field.value = '';
    field.focus();
    if (!(await add(lists[list.value], word.trim()))) field.value ||= word;
  });
  const wanted = lists.findIndex(
    ({ file, path }) => `#${file}:${path.join('.')}` === decodeURIComponent(location.hash),
  );
  if (wanted >= 0) choose(wanted);
}

function choose(at) {
  list.value = String(at);
  show(lists[at]);
}

function show(one) {
  chosen.hidden = !one;
  if (!one) return;
  chosen.querySelector('h3').textContent = one.title;
  const said = chosen.querySelector('.said');
  said.dataset.place = `${one.file} ${one.path.join('.')}`;
  said.replaceChildren();
  chosen.querySelector('.entries').replaceChildren(...one.items.map((word) => entry(word, one)));
  lookSoon(0);
}

function entry(word, one) {
  const out = button('×', () =>
    change(
      one,
      one.items.filter((other) => other !== word),
    ),
  );
  out.setAttribute('aria-label', `Take out ${word}`);
  const shown = element('span', '', word);
  shown.dir = 'auto';
  return element('li', '', shown, ' ', out);
}

/** False if the word is not in the draft. */
async function add(one, word) {
  return !word || one.items.includes(word) || change(one, [...one.items, word]);
}

async function change(one, items) {
  const was = one.items.length > 0 || one.isThere ? one.items : undefined;
  setChecking();
  try {
    await post('/change', { file: one.file, path: one.path, was, value: items });
    one.items = items;
    one.isThere = true;
    list.selectedOptions[0].textContent = `${one.title} (${items.length})`;
    hits.textContent = `${one.title}: ${items.length} entries.`;
    show(one);
    return true;
  } catch (error) {
    hits.textContent = error.body ? `${error.message} Load this page again.` : error.message;
    lookSoon();
    return false;
  }
}

function search() {
  const wanted = find.value.trim().toLowerCase();
  const all = wanted
    ? lists.flatMap((one, i) =>
        one.items.filter((word) => word.toLowerCase().includes(wanted)).map((word) => ({ word, one, i })),
      )
    : [];
  hits.textContent = wanted
    ? `${all.length} found${all.length > MAX_HITS ? `, the first ${MAX_HITS} shown` : ''}.`
    : '';
  found.replaceChildren(
    ...all.slice(0, MAX_HITS).map(({ word, one, i }) => {
      const go = button(`${word} · ${one.title}`, () => choose(i));
      go.dir = 'auto';
      return element('li', '', go);
    }),
  );
}
