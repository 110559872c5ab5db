import { chip, chooseNumber } from './chips.js';
import { measure } from './measure.js';
import { toolOf } from './tools.js';

let caret;
document.addEventListener('selectionchange', () => {
  const selection = getSelection();
  const range = selection.rangeCount > 0 && selection.getRangeAt(0);
  const at = range?.startContainer;
  if ((at?.closest ? at : at?.parentElement)?.closest('.edited')) caret = range.cloneRange();
});

/** Puts a chosen number where the caret was in this text, or at its end. */
function putIn(edited, choice) {
  const made = chip(choice);
  const range = caret && edited.contains(caret.startContainer) ? caret : endOf(edited);
  range.deleteContents();
  range.insertNode(made);
  range.setStartAfter(made);
  range.collapse(true);
  edited.focus();
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  changed(edited);
}

function endOf(edited) {
  const range = document.createRange();
  range.selectNodeContents(edited);
  range.collapse(false);
  return range;
}

/** Tells that a text was changed otherwise than by typing. */
export function changed(edited) {
  edited.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Makes a text editable; `input` events tell of each change. */
export function makeEditable(edited) {
  if (!edited.isContentEditable) edited.contentEditable = 'true'; // A browser that does not know plaintext-only.
  edited.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    if (edited.dataset.list === 'true') document.execCommand('insertLineBreak');
  });
  edited.addEventListener('paste', (event) => {
    event.preventDefault();
    document.execCommand('insertText', false, event.clipboardData.getData('text/plain'));
  });
  edited.addEventListener('drop', (event) => event.preventDefault());
  edited.addEventListener('input', () => measure(edited));
  edited.addEventListener('click', ({ target }) => {
    const old = target.closest('.chip');
    if (old) chooseNumber((choice) => replace(old, choice, edited));
  });
  const put = toolOf(edited, '.put');
  put?.addEventListener('click', () => chooseNumber((choice) => putIn(edited, choice)));
  measure(edited);
}

function replace(old, choice, edited) {
  old.replaceWith(chip(choice));
  changed(edited);
}
