import { choices } from './chips.js';
import { measure } from './measure.js';
import { lookSoon } from './said.js';
import { element, post } from './server.js';
import { show, valueIn } from './texts.js';
import { below, toolOf } from './tools.js';

const AFTER_MS = 400;

/** What the draft has, as far as this page knows, by text. */
const known = new Map();
const timers = new Map();
let sending = Promise.resolve();

/** Sends what is typed into a text a moment later. */
export function sendChanges(edited) {
  known.set(edited, valueIn(edited));
  edited.addEventListener('input', () => {
    clearTimeout(timers.get(edited));
    timers.set(
      edited,
      setTimeout(() => send(edited), AFTER_MS),
    );
  });
  edited.addEventListener('blur', () => timers.has(edited) && send(edited));
  toolOf(edited, '.back')?.addEventListener('click', () => putBack(edited));
}

/** Sends whatever is typed and not yet sent. */
export async function sendAll() {
  for (const edited of timers.keys()) send(edited);
  await sending;
}

function send(edited) {
  clearTimeout(timers.get(edited));
  timers.delete(edited);
  sending = sending.then(() => sendNow(edited));
  return sending;
}

async function sendNow(edited) {
  const value = valueIn(edited);
  if (JSON.stringify(value) === JSON.stringify(known.get(edited))) return refuse(edited, []);
  try {
    await post('/change', { ...placeOf(edited), was: known.get(edited), value });
    known.set(edited, value);
    refuse(edited, []);
    lookSoon();
  } catch (error) {
    const isTaken = error.body && 'now' in error.body;
    refuse(edited, [error.message, ...(isTaken ? bothFor(edited, error.body.now) : [])]);
  }
}

const placeOf = ({ dataset: { file, path } }) => ({ file, path: JSON.parse(path) });

async function putBack(edited) {
  const { value } = await post('/saved', placeOf(edited));
  await showNow(edited, value);
  edited.focus();
}

async function showNow(edited, value) {
  show(edited, value, await choices());
  measure(edited);
  await send(edited);
}

/** Says below a text why it was not taken into the draft. */
function refuse(edited, parts) {
  const list = below(edited, '.said');
  let notice = list.nextElementSibling;
  if (!notice?.matches('.refused')) {
    notice = element('div', 'refused');
    notice.setAttribute('role', 'alert');
    notice.lang = 'en';
    list.after(notice);
  }
  notice.replaceChildren(...parts);
}

/** What somebody else has put there, and the choice between the two. */
function bothFor(edited, now) {
  const theirs = Array.isArray(now) ? now.join('\n') : String(now ?? '(nothing)');
  const take = button('Take that', async () => {
    known.set(edited, now);
    await showNow(edited, now);
  });
  const keep = button('Keep mine', async () => {
    known.set(edited, now);
    await send(edited);
  });
  return [element('p', '', 'It is now:'), element('pre', '', theirs), take, ' ', keep];
}

function button(name, click) {
  const made = element('button', '', name);
  made.type = 'button';
  made.addEventListener('click', click);
  return made;
}
