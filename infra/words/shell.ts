import { type Html, html } from '../../functions/page/html';

/** The pages, by address. */
const PAGES = {
  '/words': 'Replies',
  '/words/numbers': 'Numbers',
  '/words/posters': 'Posters',
  '/words/topics': 'Topics',
  '/words/lists': 'Word lists',
  '/words/changes': 'What changes',
} as const;

export type Address = keyof typeof PAGES;

interface Shell {
  address: Address;
  /** What every change must carry, so that no other site can make one. */
  token: string;
  /** Undefined if the files cannot be read, which is said above. */
  content: readonly (Html | undefined)[] | undefined;
}

/** A page for whoever writes the words: what is edited, and a phone beside it that the draft answers. */
export function shell({ address, token, content }: Shell): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="token" content="${token}">
<title>${PAGES[address]} · Words</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/words/review.css">
<link rel="stylesheet" href="/words/page/words.css">
<script type="module" src="/words/page/words.js"></script>
</head>
<body>
<header class="top">
<h1>Words</h1>
<nav aria-label="Pages">${Object.entries(PAGES).map(
    ([href, name]) => html`<a href="${href}"${href === address && html` aria-current="page"`}>${name}</a> `,
  )}<a href="#try">Try it</a> <a href="/">The phone</a></nav>
</header>
<section class="bar" aria-label="The draft">
<p id="state" role="status">…</p>
<p><button type="button" id="save" disabled>Save</button>
<button type="button" id="undo" disabled>Undo</button>
<button type="button" id="drop" data-drop="" disabled>Drop all changes</button></p>
</section>
<div id="notices" role="alert"></div>
<section class="elsewhere" aria-label="Elsewhere"><details id="elsewhere" hidden><summary></summary><ul class="problems"></ul></details></section>
<noscript><p>This page needs JavaScript.</p></noscript>
<div class="columns">
<main>${content ?? html`<p>The files have mistakes that keep them from being shown. Whoever keeps them has to put them right first.</p>`}</main>
<aside aria-labelledby="try">
<h2 id="try">Try it</h2>
<p>The draft answers, saved or not. Nothing is counted.</p>
<div class="phone" id="thread" role="log" aria-label="Messages" tabindex="0"></div>
<form id="composer">
<label for="text">Text message</label>
<span><input id="text" maxlength="1600" autocomplete="off" dir="auto"> <button>Send</button></span>
</form>
</aside>
</div>
<dialog id="numbers" aria-labelledby="numbers-title">
<h2 id="numbers-title">Put in a number</h2>
<label>Search <input type="search" autocomplete="off"></label>
<ul></ul>
<form method="dialog"><button>Close</button></form>
</dialog>
</body>
</html>
`.toString();
}
