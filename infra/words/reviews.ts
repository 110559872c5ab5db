import { type Html, html } from '../../functions/page/html';
import { reviewOf } from '../content/review-of';
import type { ContentFiles } from '../content/schema';
import { idOf } from './field';

/** Who has read each language, and where a native speaker says that he has. */
export function reviews({ languages }: ContentFiles): Html {
  const items = Object.entries(languages).map(([code, file]) => {
    const id = idOf('review', [code]);
    return html`<li><strong>${file.name}</strong>: <span data-review="${code}">${reviewOf(file)}</span>
<details><summary>A native speaker has read ${file.name}</summary>
<form class="fields new" data-review-of="${code}">
<label for="${id}">Your role, not your name, such as: native speaker, board</label>
<input id="${id}" name="by" required maxlength="100">
<button>I have read every reply in ${file.name}</button>
</form></details></li>`;
  });
  return html`<ul class="reviews">${items}</ul>`;
}
