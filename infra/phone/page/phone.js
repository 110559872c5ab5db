import { ask, element } from './ask.js';
import { refresh } from './beside.js';

const [form, field, sender, threads] = ['composer', 'field', 'sender', 'threads'].map((id) =>
  document.getElementById(id),
);
const threadOf = new Map();

/** The messages of the chosen sender: each number is a phone of its own. */
function thread() {
  const from = sender.value;
  if (!threadOf.has(from)) {
    const hint = element('p', 'hint', 'Text a word, a misspelling or a sentence, in English or Spanish.');
    const made = element('div', 'thread', hint);
    made.tabIndex = 0;
    made.setAttribute('role', 'log');
    made.setAttribute('aria-label', `Messages, texting from ${sender.selectedOptions[0].label}`);
    threads.append(made);
    threadOf.set(from, made);
  }
  for (const [other, made] of threadOf) made.hidden = other !== from;
  return threadOf.get(from);
}

function show(into, kind, who, text, print) {
  const parts = text.split(/(\d[\d-]{5,13}\d)/); // every second one is a phone number, which no line may break
  const bubble = element('p', 'bubble', ...parts.map((part, i) => (i % 2 ? element('span', 'whole', part) : part)));
  bubble.dir = 'auto';
  return append(
    into,
    element('div', `message ${kind}`, element('span', 'unseen', who), bubble, element('p', 'print', print)),
  );
}

function showSilence(into, reason) {
  append(into, element('div', 'message silence', element('p', 'none', 'No reply'), element('p', 'print', reason)));
}

function append(into, message) {
  into.append(message);
  into.scrollTop = into.scrollHeight;
  return message;
}

function travelled({ encoding, characters, segments }) {
  return `${encoding} · ${characters} characters · ${segments} ${segments === 1 ? 'segment' : 'segments'}`;
}

async function send(body) {
  const into = thread();
  const mine = show(into, 'mine sending', 'You', body, '');
  try {
    const sent = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const shown = await ask('/send', { ...sent, body: JSON.stringify({ from: sender.value, body }) });
    for (const reply of shown.replies ?? []) show(into, 'theirs', 'Hotline', reply.text, travelled(reply));
    if (shown.silence) showSilence(into, shown.silence);
  } catch (error) {
    mine.classList.add('failed');
    mine.querySelector('.print').textContent = `Not sent. ${error.message}`;
    into.scrollTop = into.scrollHeight;
    field.value ||= body;
    grow();
  }
  mine.classList.remove('sending');
  refresh();
}

/** The field grows with its text; messages that stood at their end go on standing there. */
function grow() {
  const above = thread();
  const atEnd = above.scrollHeight - above.scrollTop - above.clientHeight < 2;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
  if (atEnd) above.scrollTop = above.scrollHeight;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const body = field.value;
  field.focus();
  if (!body.trim()) return;
  field.value = '';
  grow();
  send(body);
});
field.addEventListener('input', grow);
field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});
for (const button of document.querySelectorAll('.quick button')) {
  button.addEventListener('mousedown', (event) => event.preventDefault()); // The field keeps the focus.
  button.addEventListener('click', () => send(button.textContent));
}
sender.addEventListener('change', () => {
  thread();
  field.focus();
});
thread();
field.focus();
