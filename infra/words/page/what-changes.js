import { sendAll } from './changes.js';
import { post } from './server.js';

/** Works out what changes, if this is the page for that. */
export async function wireChanges() {
  const place = document.getElementById('changes');
  if (!place) return;
  const response = await fetch('/words/changes/part');
  const made = new DOMParser().parseFromString(await response.text(), 'text/html');
  place.replaceChildren(...made.body.childNodes);
  document.getElementById('branch')?.addEventListener('submit', makeBranch);
}

async function makeBranch(event) {
  event.preventDefault();
  const said = document.getElementById('branched');
  await sendAll();
  try {
    const { branch, remote } = await post('/branch', { why: event.target.elements.why.value });
    const push = remote ? ` Nothing was sent: the engineer runs git push ${remote} ${branch}.` : '';
    said.textContent = `The branch ${branch} is made. Your files stay as they are.${push}`;
  } catch (error) {
    said.textContent = error.message;
  }
}
