import { element, get } from './server.js';

/** A number as it stands in a text: nobody types it, and it is taken out as a whole. */
export function chip({ put, shown, name }) {
  const made = element('span', 'chip', shown);
  made.contentEditable = 'false';
  made.dataset.put = put;
  made.title = name;
  return made;
}

/** The numbers that can be chosen, as the draft has them. */
export function choices() {
  return get('/choices');
}

/** A text with the numbers that are sent in place of their placeholders. */
export async function withShown(text) {
  const shown = new Map((await choices().catch(() => [])).map((one) => [one.put, one.shown]));
  return text.replace(/\{\{\w+\.\w+\}\}/g, (put) => shown.get(put) ?? put);
}

const dialog = document.getElementById('numbers');
const [search, list] = [dialog.querySelector('input'), dialog.querySelector('ul')];
let choose = () => undefined;

/** Shows the list of numbers, and hands over the one that is chosen. */
export async function chooseNumber(chosen) {
  choose = chosen;
  list.replaceChildren(...(await choices()).map(itemOf));
  search.value = '';
  dialog.showModal();
  search.focus();
}

function itemOf(choice) {
  const button = element('button', '', element('strong', '', choice.shown), ` ${choice.name}`);
  button.type = 'button';
  button.addEventListener('click', () => {
    dialog.close();
    choose(choice);
  });
  return element('li', '', button);
}

search.addEventListener('input', () => {
  const wanted = search.value.toLowerCase();
  for (const item of list.children) item.hidden = !item.textContent.toLowerCase().includes(wanted);
});
search.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  [...list.children]
    .find((item) => !item.hidden)
    ?.querySelector('button')
    .click();
});
