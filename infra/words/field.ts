import { type Html, html } from '../../functions/page/html';
import { dialled } from '../content/placeholders';
import type { LocalService } from '../content/schema';
import { hoursTyped } from './hours-typed';
import type { Json } from './json-style';

/**
 * What a field's text means: a text, one that may be left out, a list with commas between, a whole number, yes, a day, a day that
 * may not have come, a phone number as people dial it, which may be left out, or hours.
 */
export type Kind = 'text' | 'optional' | 'list' | 'count' | 'yes' | 'day' | 'called' | 'number' | 'hours';

/** One value of a file in a field of its own. */
export interface Field {
  file: string;
  path: readonly string[];
  label: string;
  kind?: Kind;
  value: Json | undefined;
  /** If it is long. */
  isWide?: boolean;
  /** If only these can be chosen. */
  options?: readonly string[];
  /** Spoken before the label, for fields that stand there several times. */
  of: string;
}

/** A field with its label, and below it what is to be said about it. */
export function field({ file, path, label, kind = 'text', value, isWide, options, of }: Field): Html {
  const id = idOf(file, path);
  const about = html`id="${id}" data-file="${file}" data-path="${JSON.stringify(path)}" data-kind="${kind}" data-value="${value === undefined ? undefined : JSON.stringify(value)}" aria-describedby="${id}-said" autocomplete="off"`;
  return html`<div class="field${isWide && html` wide`}">
<label for="${id}"><span class="unseen">${of}: </span>${label}</label>
${options ? html`<select ${about}>${options.map((one) => html`<option${one === value && html` selected`}>${one}</option>`)}</select>` : input(kind, value, about)}
<ul class="said" id="${id}-said" data-place="${file} ${path.join('.')}"></ul>
<p class="tools"><button type="button" class="back" hidden aria-label="Put back what is saved: ${of}, ${label}">Put back what is saved</button></p>
</div>`;
}

function input(kind: Kind, value: Json | undefined, about: Html): Html {
  if (kind === 'yes') return html`<input type="checkbox" ${about}${value === true && html` checked`}>`;
  const text = shownIn(kind, value);
  const type = { day: 'date', called: 'date', count: 'number' }[kind as string] ?? 'text';
  return html`<input type="${type}" ${about} value="${text}">`;
}

function shownIn(kind: Kind, value: Json | undefined): string {
  if (Array.isArray(value)) return value.join(', ');
  if (kind === 'number') return dialled(String(value ?? ''));
  if (kind === 'hours') return hoursTyped(value as LocalService['hours']);
  return value === false ? '' : String(value ?? '');
}

/** An id for what stands at a place of a file. */
export function idOf(file: string, path: readonly string[]): string {
  return [file, ...path].join('-').replace(/[^\w-]+/g, '-');
}

/** A button that takes something out of a file, once it is confirmed. */
export function takeOut(file: string, path: readonly string[], name: string): Html {
  return html`<button type="button" class="out" data-file="${file}" data-out="${JSON.stringify(path)}" aria-label="Take out ${name}">Take out</button>`;
}
