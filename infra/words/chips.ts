import { type Html, html } from '../../functions/page/html';
import { dialled, exists, type Placeholder } from '../content/placeholders';
import type { Line } from '../content/schema';

type Lines = Record<string, Line>;

const PLACEHOLDER = /(\{\{\w+\.\w+\}\})/;

/** What can be put into a reply. */
export interface Choice {
  put: string;
  shown: string;
  name: string;
}

const HOW: Record<string, string> = { call: 'call', text: 'text', word: 'the word to text' };

/** Every number and word of the lines, as it is chosen from a list. */
export function choices(lines: Lines): Choice[] {
  return Object.entries(lines).flatMap(([line, { name }]) =>
    Object.entries(HOW).flatMap(([field, how]) => {
      const placeholder = { written: `{{${line}.${field}}}`, line, field };
      return exists(placeholder, lines)
        ? [{ put: placeholder.written, shown: shown(placeholder, lines), name: `${name}, ${how}` }]
        : [];
    }),
  );
}

/** A text with its numbers as chips, which are chosen and not typed. */
export function withChips(text: string, lines: Lines): (Html | string)[] {
  return text.split(PLACEHOLDER).map((part, i) => (i % 2 === 1 ? chip(part, lines) : part));
}

function chip(written: string, lines: Lines): Html {
  const [line = '', field = ''] = written.slice(2, -2).split('.');
  const placeholder = { written, line, field };
  const isThere = exists(placeholder, lines);
  const title = isThere ? `${lines[line]?.name}, ${HOW[field]}` : 'There is no such number.';
  return html`<span class="${isThere ? 'chip' : 'chip missing'}" contenteditable="false" data-put="${written}" title="${title}">${isThere ? shown(placeholder, lines) : written}</span>`;
}

function shown({ line, field }: Placeholder, lines: Lines): string {
  const { call, text } = lines[line] ?? {};
  const value = { call, text: text?.to, word: text?.word }[field] ?? '';
  return dialled(value);
}
