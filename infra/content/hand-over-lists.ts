import { type Html, html } from '../../functions/page/html';
import { count, placeOf, shownValue } from './change-words';
import type { Changes } from './changes';
import type { ListChange, ValueChange } from './differences';
import { section } from './review-sections';

/** Numbers, words and all else that was edited. */
export function differenceSections({ lines, lists, others, weights }: Changes): (Html | undefined)[] {
  const learned = [...weights].map(([file, number]) => html`<li>${file}: ${count(number, 'weight')}</li>`);
  return [
    part(
      'Numbers',
      'A number that has changed is called before it goes online. The day beside it says when.',
      lines.map(valueItem),
    ),
    part('Words', 'What people may write, and what it is then taken for.', lists.map(listItem)),
    part('Other', 'For whoever keeps the files.', [...others.map(valueItem), ...learned]),
  ];
}

function part(title: string, about: string, items: readonly Html[]): Html | undefined {
  if (items.length === 0) return undefined;
  return section(title, about, [html`<ul class="changes">${items}</ul>`]);
}

function valueItem(change: ValueChange): Html {
  const { before, after } = change;
  return html`<li>${placeOf(change)}<br>${before !== undefined && html`<del>${shownValue(before)}</del> `}${after !== undefined && html`<ins>${shownValue(after)}</ins>`}</li>
`;
}

function listItem(change: ListChange): Html {
  return html`<li>${placeOf(change)}${words('put in', change.added, 'ins')}${words('taken out', change.removed, 'del')}</li>
`;
}

function words(title: string, list: readonly string[], tag: 'ins' | 'del'): Html | undefined {
  if (list.length === 0) return undefined;
  const marked = list.map(
    (word, i) => html`${i > 0 && ' · '}${tag === 'ins' ? html`<ins>${word}</ins>` : html`<del>${word}</del>`}`,
  );
  return html`<h3>${title}</h3><p class="words" dir="auto">${marked}</p>`;
}
