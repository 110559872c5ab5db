import { type Html, html } from '../../functions/page/html';
import type { ChangeGroup } from './change-groups';
import { count } from './change-words';
import type { Changes } from './changes';
import { section } from './review-sections';

/** Which of the known texts get another reply. */
export function textSection({ groups, tried }: Changes): Html | undefined {
  if (tried === 0) return undefined;
  const about = `Tried on ${count(tried, 'text')} as people send them.`;
  const reread = groups.filter(({ isReread }) => isReread);
  const reworded = groups.filter(({ isReread }) => !isReread);
  const same = html`<h3>Taken for the same as before, with other words in the reply</h3>`;
  return section('What people get', about, [
    html`${reread.length === 0 && html`<p>None is taken for something else.</p>`}${reread.map(rereadGroup)}`,
    html`${reworded.length > 0 && same}${reworded.map(({ after, texts }) => folded(`${after}: ${count(texts.length, 'text')}`, texts))}`,
  ]);
}

function rereadGroup({ before, after, texts }: ChangeGroup): Html {
  const lost = texts.filter(({ isLost }) => isLost).length;
  return html`<h3>${before} → ${after}</h3>
${lost > 0 && html`<p class="lost">${count(lost, 'text')} of these should be what it was taken for before, as far as is known.</p>`}
${folded(count(texts.length, 'text'), texts)}`;
}

function folded(title: string, texts: ChangeGroup['texts']): Html {
  const items = texts.map(({ text, isLost }) => html`<li dir="auto"${isLost && html` class="lost"`}>${text}</li>`);
  return html`<details${texts.length <= 10 && html` open`}><summary>${title}</summary><ul>${items}</ul></details>`;
}
