import { sendAll } from './changes.js';
import { element, post } from './server.js';

const [form, field, thread] = ['composer', 'text', 'thread'].map((id) => document.getElementById(id));

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const text = field.value;
  if (!text.trim()) return;
  field.value = '';
  add(element('p', 'theirs', text));
  await sendAll();
  const { reading, before } = await post('/try', { text }).catch((error) => ({ before: error.message }));
  if (!reading) {
    add(element('p', 'measure', before ?? 'The draft has a mistake that keeps it from answering: see above.'));
    return;
  }
  if (reading.reply) add(element('p', 'ours', reading.reply));
  const size = `${reading.segments} ${reading.segments === 1 ? 'segment' : 'segments'}`;
  add(
    element(
      'p',
      'measure',
      `${reading.reply ? size : 'We send nothing'} · ${reading.topic} · ${reading.language} · ${reading.why}`,
    ),
  );
  if (before === undefined) return;
  const was = element(
    'details',
    'measure',
    element('summary', '', 'What is saved says otherwise'),
    element('p', 'ours', before || '(nothing)'),
  );
  add(was);
});

function add(message) {
  if (message.matches('.theirs, .ours')) message.dir = 'auto';
  thread.append(message);
  thread.scrollTop = thread.scrollHeight;
}
