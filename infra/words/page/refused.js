import { withShown } from './chips.js';
import { element } from './server.js';
import { below } from './tools.js';

/** Says below a control why its value was not taken into the draft. */
export function refuse(control, parts) {
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
export async function bothOf(now, take, keep) {
  const theirs = Array.isArray(now) ? now.join('\n') : String(now ?? '(nothing)');
  const choices = [button('Take that', take), ' ', button('Keep mine', keep)];
  return [element('p', '', 'It is now:'), element('pre', '', await withShown(theirs)), ...choices];
}

/** A button that does something and sends no form. */
export function button(name, click) {
  const made = element('button', '', name);
  made.type = 'button';
  made.addEventListener('click', click);
  return made;
}
