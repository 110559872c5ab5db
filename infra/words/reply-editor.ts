import { type Html, html } from '../../functions/page/html';
import { maxSegments } from '../content/passage';
import { measure, phone, type Show, toRead } from '../content/review-replies';
import type { ContentFiles } from '../content/schema';
import { kindOf } from '../content/topics';
import { withChips } from './chips';

/** Lines that stand under a key of their own, and not under `replies`. */
const ALONE = ['keyLine', 'pictureLine', 'stopLine'];

/** A reply as a phone shows it, to be edited there; what is put together from several replies can only be read. */
export function toEdit({ hotlines }: ContentFiles): Show {
  return (sent, place) => {
    const { key, source } = sent;
    if (source === undefined) return toRead(sent, place);
    const isAlone = ALONE.includes(key);
    const kind = kindOf(key.replace(/ .*/, ''), hotlines);
    const editor = textEditor({
      file: `${place.code}.json`,
      path: isAlone ? [key] : ['replies', key],
      isList: !isAlone,
      label: `${key}, ${place.title.replace(/[+,].*/, '').trim()}`,
      inside: withChips(source, hotlines.lines),
      measured: { text: measure(sent), max: maxSegments({ key, kind }) },
    });
    return phone(place.words, editor);
  };
}

/** What an editor of one text edits; a text that is sent is measured in segments, of which it may take `max`. */
interface Edited {
  file: string;
  path: readonly string[];
  isList: boolean;
  label: string;
  inside: readonly (Html | string)[];
  measured?: { text: string; max: number };
}

/** A text with chips that is edited in place, with what is to be said about it below. */
export function textEditor({ file, path, isList, label, inside, measured }: Edited): Html {
  const id = `${file}-${path.join('-')}`.replace(/\W+/g, '-');
  return html`<div class="ours edited" role="textbox" aria-multiline="${String(isList)}" aria-label="${label}" aria-describedby="${id}-said" tabindex="0"
contenteditable="plaintext-only" spellcheck="true" dir="auto" data-file="${file}" data-path="${JSON.stringify(path)}" data-list="${String(isList)}" data-max="${measured?.max}">${inside}</div>
${measured && html`<p class="measure" lang="en">${measured.text}</p>`}
<p class="tools" lang="en">${(measured || inside.length > 1) && html`<button type="button" class="put" aria-label="Put in a number: ${label}">Put in a number</button>`}
<button type="button" class="back" hidden aria-label="Put back what is saved: ${label}">Put back what is saved</button></p>
<ul class="said" id="${id}-said" lang="en" data-place="${file} ${path.join('.')}"></ul>`;
}
