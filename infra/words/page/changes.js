import { firstValueIn, show, valueIn } from './controls.js';
import { lookSoon } from './said.js';
import { element, post } from './server.js';
import { below, toolOf } from './tools.js';

const AFTER_MS = 400;

/** What the draft has, as far as this page knows, by control; and what was last seen in the control. */
const known = new Map();
const seen = new Map();
const timers = new Map();
let sending = Promise.resolve();

/** Sends what is typed into a control a moment later. */
export function sendChanges(control) {
  known.set(control, firstValueIn(control));
  seen.set(control, valueIn(control));
  control.addEventListener('input', () => {
    clearTimeout(timers.get(control));
    timers.set(
      control,
      setTimeout(() => send(control), AFTER_MS),
    );
  });
  control.addEventListener('blur', () => timers.has(control) && send(control));
  toolOf(control, '.back')?.addEventListener('click', () => putBack(control));
}

/** Sends whatever is typed and not yet sent. */
export async function sendAll() {
  for (const control of timers.keys()) send(control);
  await sending;
}

/** Sends a control's value now. */
export function send(control) {
  clearTimeout(timers.get(control));
  timers.delete(control);
  sending = sending.then(() => sendNow(control));
  return sending;
}

async function sendNow(control) {
  const value = valueIn(control);
  if (isSame(value, seen.get(control))) return;
  try {
    const as = ['number', 'hours'].includes(control.dataset.kind) ? { as: control.dataset.kind } : {};
    const made = await post('/change', { ...placeOf(control), was: known.get(control), value, ...as });
    known.set(control, value === undefined ? undefined : made.value);
    seen.set(control, value);
    refuse(control, []);
    lookSoon();
  } catch (error) {
    const isTaken = error.body && 'now' in error.body;
    refuse(control, [error.message, ...(isTaken ? bothFor(control, error.body.now) : [])]);
  }
}

const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const placeOf = ({ dataset: { file, path } }) => ({ file, path: JSON.parse(path) });

async function putBack(control) {
  const { value } = await post('/saved', placeOf(control));
  await show(control, value);
  await send(control);
  control.focus();
}

/** Says below a control why its value was not taken into the draft. */
function refuse(control, parts) {
  const list = below(control, '.said');
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
function bothFor(control, now) {
  const theirs = Array.isArray(now) ? now.join('\n') : String(now ?? '(nothing)');
  const take = button('Take that', async () => {
    known.set(control, now);
    await show(control, now);
    seen.set(control, valueIn(control));
    refuse(control, []);
  });
  const keep = button('Keep mine', async () => {
    known.set(control, now);
    await send(control);
  });
  return [element('p', '', 'It is now:'), element('pre', '', theirs), take, ' ', keep];
}

/** A button that does something and sends no form. */
export function button(name, click) {
  const made = element('button', '', name);
  made.type = 'button';
  made.addEventListener('click', click);
  return made;
}
