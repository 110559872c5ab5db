import { type Html, html } from '../../functions/page/html';
import { type Changes, isUnchanged } from './changes';
import { differenceSections } from './hand-over-lists';
import { replySection } from './hand-over-replies';
import { textSection } from './hand-over-texts';
import { pageToRead } from './page-to-read';
import { STYLE } from './review-style';

const MORE_STYLE = `
del { background: color-mix(in srgb, var(--red) 22%, transparent); }
ins { background: color-mix(in srgb, #1b8a3a 28%, transparent); text-decoration: underline; }
.changes { list-style: none; margin: 0; padding: 0; }
.changes li { margin: 0 0 .6rem; }
.lost { color: var(--red); font-weight: 600; }
`;

/** What an edit does, before and after, as a page for whoever decides on it. */
export function handOverPage(changes: Changes, today: Date): string {
  const day = today.toISOString().slice(0, 10);
  const body = html`<header>
<h1>What is to change</h1>
<p>Changes to what this service sends and understands, as of ${day}. Nothing of it is sent yet. Please read each changed reply aloud as the person
who gets it would: afraid, in a hurry, perhaps sixteen. Is it right, is it plain, is each number right? Then say yes or no, with your notes, to whoever gave you this page.</p>
</header>
${content(changes)}`;
  return pageToRead('What is to change', today, body, STYLE + MORE_STYLE);
}

function content(changes: Changes): (Html | undefined)[] {
  if (isUnchanged(changes)) return [html`<p>Nothing is to change: every text gets the reply that it got.</p>`];
  return [replySection(changes.replies), ...differenceSections(changes), textSection(changes)];
}
