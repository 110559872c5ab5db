import { chip } from './chips.js';

/** What stands in an edited text: as its file has it, with placeholders, and as a phone gets it. */
export function textsIn(edited) {
  const isList = edited.dataset.list === 'true';
  return {
    written: tidied(
      read(edited, (one) => one.dataset.put),
      isList,
    ),
    sent: tidied(
      read(edited, (one) => one.textContent),
      isList,
    ),
  };
}

function read(node, ofChip) {
  return [...node.childNodes]
    .map((child) => {
      if (child.nodeType === Node.TEXT_NODE) return child.nodeValue;
      if (child.dataset?.put) return ofChip(child);
      if (child.tagName === 'BR') return '\n';
      return (child.tagName === 'DIV' || child.tagName === 'P' ? '\n' : '') + read(child, ofChip);
    })
    .join('');
}

/** Special spaces are what an editor leaves behind, and nobody sees what stands at the end of a line. */
function tidied(text, isList) {
  const plain = text
    .replace(/\u00A0/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n+$/, '');
  return isList ? plain : plain.replace(/\s*\n\s*/g, ' ');
}

/** The value for the file: a list of lines, or one text. */
export function valueIn(edited) {
  const { written } = textsIn(edited);
  return edited.dataset.list === 'true' ? written.split('\n') : written;
}

/** Shows a value as if it had been typed. */
export function show(edited, value, choices) {
  const text = Array.isArray(value) ? value.join('\n') : String(value ?? '');
  const parts = text.split(/(\{\{\w+\.\w+\}\})/).map((part) => {
    const choice = choices.find(({ put }) => put === part);
    return choice ? chip(choice) : part;
  });
  edited.replaceChildren(...parts);
}
