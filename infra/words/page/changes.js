import { firstValueIn, show, valueIn } from './controls.js';
import { bothOf, refuse } from './refused.js';
import { lookSoon, setChecking } from './said.js';
import { post } from './server.js';
import { toolOf } from './tools.js';
import { forgetUnsent, keepUnsent, unsentAt } from './unsent.js';

const AFTER_MS = 400;
const AGAIN_MS = 3000;

/** What the draft has, as far as this page knows, by control; and what was last seen in the control. */
const known = new Map();
const seen = new Map();
const timers = new Map();
let sending = Promise.resolve();

/** Sends what is typed into a control a moment later, and what was typed there before the page was loaded. */
export async function sendChanges(control) {
  known.set(control, firstValueIn(control));
  seen.set(control, valueIn(control));
  control.addEventListener('input', () => {
    keep(control);
    setChecking();
    sendIn(AFTER_MS, control);
  });
  control.addEventListener('blur', () => timers.has(control) && send(control));
  toolOf(control, '.back')?.addEventListener('click', () => putBack(control));
  await restore(control);
}

function keep(control, sent = unsentAt(placeOf(control))?.sent) {
  const name = control.getAttribute('aria-label') ?? control.labels[0].textContent;
  keepUnsent(placeOf(control), { was: known.get(control), value: valueIn(control), sent, name });
}

async function restore(control) {
  const unsent = unsentAt(placeOf(control));
  if (!unsent) return;
  if (!isSame(known.get(control), unsent.sent)) known.set(control, unsent.was);
  await show(control, unsent.value);
  await send(control);
}

function sendIn(ms, control) {
  clearTimeout(timers.get(control));
  timers.set(
    control,
    setTimeout(() => send(control), ms),
  );
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
  if (isSame(value, seen.get(control))) return settle(control);
  const before = unsentAt(placeOf(control))?.sent;
  try {
    keep(control, value);
    const as = ['number', 'hours'].includes(control.dataset.kind) ? { as: control.dataset.kind } : {};
    const made = await post('/change', { ...placeOf(control), was: known.get(control), value, ...as });
    known.set(control, value === undefined ? undefined : made.value);
    seen.set(control, value);
    if (isSame(value, valueIn(control))) settle(control);
    else keep(control);
    if (control.dataset.kind === 'hours' && control !== document.activeElement) await show(control, made.value);
    await showDayOf(control);
  } catch (error) {
    const { body } = error;
    const isTaken = body && 'now' in body;
    if (isTaken && before !== undefined && isSame(body.now, before)) {
      known.set(control, before); // What this page sent earlier, and heard nothing of.
      return sendNow(control);
    }
    if (!body) sendIn(AGAIN_MS, control);
    refuse(control, [error.message, ...(isTaken ? await choice(control, body.now) : [])]);
    lookSoon();
  }
}

/** A number that has changed has no day on which somebody called it. */
async function showDayOf(control) {
  const day = control.closest('.card')?.querySelector('[data-kind=called]');
  if (!day || day === control) return;
  const { value } = await post('/drafted', placeOf(day));
  known.set(day, value);
  if (!isSame(valueIn(day), seen.get(day))) return;
  await show(day, value);
  seen.set(day, valueIn(day));
}

function choice(control, now) {
  const take = async () => {
    known.set(control, now);
    await show(control, now);
    seen.set(control, valueIn(control));
    settle(control);
  };
  const keepMine = () => {
    known.set(control, now);
    return send(control);
  };
  return bothOf(now, take, keepMine);
}

/** What the draft has of a control is what stands there. */
function settle(control) {
  forgetUnsent(placeOf(control));
  refuse(control, []);
  lookSoon();
}

const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const placeOf = ({ dataset: { file, path } }) => ({ file, path: JSON.parse(path) });

async function putBack(control) {
  const { value } = await post('/saved', placeOf(control));
  await show(control, value);
  await send(control);
  control.focus();
}
