import { sendAll, sendChanges } from './changes.js';
import { makeEditable } from './editor.js';
import { wireForms } from './forms.js';
import { wireLists } from './lists.js';
import { inWords, look } from './said.js';
import { element, post } from './server.js';
import './try.js';
import { forgetAllUnsent } from './unsent.js';
import { wireChanges } from './what-changes.js';

for (const edited of document.querySelectorAll('.edited')) makeEditable(edited);
const controls = [...document.querySelectorAll('[data-path]')];
const restored = Promise.all(controls.map(sendChanges));
wireForms();
wireChanges();
await wireLists();

const notices = document.getElementById('notices');

document.getElementById('save').addEventListener('click', async () => {
  await sendAll();
  const { mistakes } = await post('/save').catch((error) => ({ mistakes: [error.message] }));
  await look();
  if (mistakes.length === 0) return;
  const list = element('ul', '', ...mistakes.map((mistake) => element('li', 'error', ...inWords(mistake))));
  notices.replaceChildren(
    element('section', '', element('h2', '', 'Not saved. Fix these first; the draft is kept.'), list),
  );
});

document.getElementById('undo').addEventListener('click', async () => {
  await sendAll();
  try {
    await post('/undo');
    location.reload();
  } catch (error) {
    await look();
    notices.replaceChildren(element('p', 'refused', error.message));
  }
});

document.addEventListener('click', async ({ target }) => {
  const file = target.dataset?.drop;
  if (file === undefined) return;
  const what = file ? `all your changes to ${file}` : 'all changes that are not saved, on every page';
  if (!confirm(`Drop ${what}?`)) return;
  await sendAll();
  await post('/drop', file ? { file } : {});
  forgetAllUnsent(file);
  location.reload();
});

addEventListener('pagehide', sendAll);
addEventListener('focus', look);
await restored;
await look();
