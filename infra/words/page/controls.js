import { choices } from './chips.js';
import { measure } from './measure.js';
import { show as showText, valueIn as valueInText } from './texts.js';

/** What a control stands for in its file; undefined if that is left out. */
export function valueIn(control) {
  if (control.matches('.edited')) return valueInText(control);
  const text = control.value?.trim() ?? '';
  switch (control.dataset.kind) {
    case 'yes':
      return control.checked || undefined;
    case 'list':
      return text
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean);
    case 'count':
      return Number(text);
    case 'called':
      return text || false;
    case 'optional':
    case 'number':
      return text || undefined;
    default:
      return text;
  }
}

/** Shows a value as if it had been typed. */
export async function show(control, value) {
  if (control.matches('.edited')) {
    showText(control, value, await choices());
    measure(control);
  } else if (control.dataset.kind === 'yes') control.checked = value === true;
  else control.value = typed(value);
}

/** A value as it is typed: a list, hours of days, or a text. */
function typed(value) {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value !== 'object') return value || '';
  const days = Object.entries(value.open).map(([range, spans]) => `${range} ${spans}`);
  return `${days.join('; ')} (${value.zone})`;
}

/** What a control stood for when the page was made. */
export function firstValueIn(control) {
  if (control.matches('.edited')) return valueInText(control);
  return control.dataset.value ? JSON.parse(control.dataset.value) : undefined;
}
