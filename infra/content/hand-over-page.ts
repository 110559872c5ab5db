import { type Html, html, raw } from '../../functions/page/html';
import { type Changes, isUnchanged } from './changes';
import { differenceSections } from './hand-over-lists';
import { replySection } from './hand-over-replies';
import { textSection } from './hand-over-texts';
import { STYLE } from './review-style';

const MORE_STYLE = `
del { background: color-mix(in srgb, var(--red) 22%, transparent); }
ins { background: color-mix(in srgb, #1b8a3a 28%, transparent); text-decoration: underline; }
.changes { list-style: none; margin: 0; padding: 0; }
.changes li { margin: 0 0 .6rem; }
.lost { color: var(--red); font-weight: 600; }
`;

/** One page on what an edit does, before and after, for somebody who never opens a terminal: no scripts, nothing fetched, all text escaped. */
export function handOverPage(changes: Changes, today: Date): string {
  const day = today.toISOString().slice(0, 10);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>What is to change, ${day}</title>
<style>${raw(STYLE + MORE_STYLE)}</style>
</head>
<body>
<header>
<h1>What is to change</h1>
<p>Changes to what this service sends and understands, as of ${day}. Nothing of it is sent yet. Please read each changed reply aloud as the person
would who gets it: afraid, in a hurry, perhaps sixteen. Is it right, is it plain, is each number right? Then say yes or no, with your notes, to whoever gave you this page.</p>
</header>
${content(changes)}
</body>
</html>
`.toString();
}

function content(changes: Changes): (Html | undefined)[] {
  if (isUnchanged(changes)) return [html`<p>Nothing is to change: every text gets the reply that it got.</p>`];
  return [replySection(changes.replies), ...differenceSections(changes), textSection(changes)];
}
