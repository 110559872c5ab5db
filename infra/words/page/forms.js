import { send, sendAll } from './changes.js';
import { element, post } from './server.js';

/** Forms that add something, and buttons that take something out: afterwards the page is loaded again, at the same place. */
export function wireForms() {
  for (const form of document.querySelectorAll('form[data-new]'))
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const values = Object.fromEntries(new FormData(form));
      then(form, () => post('/add', { what: form.dataset.new, ...values }));
    });
  for (const button of document.querySelectorAll('[data-out]'))
    button.addEventListener('click', () => {
      if (!confirm(`${button.getAttribute('aria-label')}?`)) return;
      then(button, () => post('/out', { file: button.dataset.file, path: JSON.parse(button.dataset.out) }));
    });
  for (const form of document.querySelectorAll('[data-review-of]'))
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      then(form, () => review(form));
    });
  for (const button of document.querySelectorAll('.today'))
    button.addEventListener('click', async () => {
      await sendAll(); // A number that was typed just now takes the day away.
      const day = button.parentElement.querySelector('input[type=date]');
      day.value = new Date().toLocaleDateString('sv'); // As the files write it.
      day.dispatchEvent(new InputEvent('input', { bubbles: true }));
      send(day);
    });
  for (const list of document.querySelectorAll('[data-order]')) wireOrder(list);
}

async function then(beside, work) {
  await sendAll();
  try {
    await work();
    location.reload();
  } catch (error) {
    const notice = element('p', 'refused', error.message);
    notice.setAttribute('role', 'alert');
    beside.after(notice);
  }
}

async function review(form) {
  const file = `${form.dataset.reviewOf}.json`;
  const { value: was } = await post('/drafted', { file, path: ['reviewed'] });
  const value = { by: form.elements.by.value.trim(), on: new Date().toLocaleDateString('sv') };
  await post('/change', { file, path: ['reviewed'], was, value });
}

function wireOrder(list) {
  const order = () => [...list.querySelectorAll('span')].map((name) => name.textContent);
  list.addEventListener('click', ({ target }) => {
    const item = target.closest('button') && target.closest('li');
    if (!item?.previousElementSibling) return;
    const was = order();
    item.previousElementSibling.before(item);
    item.querySelector('button').focus();
    then(list, () => post('/change', { file: list.dataset.file, path: [list.dataset.order], was, value: order() }));
  });
}
