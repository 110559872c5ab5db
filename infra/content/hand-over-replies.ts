import { diffArrays } from 'diff';
import { type Html, html } from '../../functions/page/html';
import type { Sent } from './overview';
import type { ReplyChange } from './reply-changes';
import { cells, measure, phone } from './review-replies';
import { section } from './review-sections';

/** Each reply that is sent otherwise, before and after. */
export function replySection(replies: readonly ReplyChange[]): Html | undefined {
  if (replies.length === 0) return undefined;
  return section('Replies', 'What is taken out is marked on the left, what is put in on the right.', [
    ...replies.map(({ code, language, key, before, after }) => {
      const parts = diffArrays(words(before), words(after));
      const was = side(code, 'before', before, parts.map(removed));
      const is = side(code, 'after', after, parts.map(added));
      return html`<h3>${language}, ${key}</h3>${cells([was, is])}`;
    }),
  ]);
}

function side(code: string, when: 'before' | 'after', sent: Sent | undefined, text: readonly (Html | string)[]): Html {
  if (!sent) return html`<div class="cell"><p>${when === 'before' ? 'It is new.' : 'It is taken out.'}</p></div>`;
  const inside = html`<p class="ours" dir="auto">${text}</p>
<p class="measure" lang="en">${measure(sent)}</p>`;
  return html`<div class="cell" lang="${code}"><h4 lang="en">${when}</h4>${phone(undefined, inside)}</div>`;
}

/** With the spaces between them; a number is one word. */
function words(sent: Sent | undefined): string[] {
  return sent?.text.split(/(\s+)/) ?? [];
}

type Part = ReturnType<typeof diffArrays<string>>[number];

function removed({ value, added, removed }: Part): Html | string {
  if (added) return '';
  return removed ? html`<del>${value.join('')}</del>` : value.join('');
}

function added({ value, added, removed }: Part): Html | string {
  if (removed) return '';
  return added ? html`<ins>${value.join('')}</ins>` : value.join('');
}
