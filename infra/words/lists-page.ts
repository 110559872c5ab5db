import { type Html, html } from '../../functions/page/html';
import { section } from '../content/review-sections';

/** Every list of words and places: one is chosen or found, and its entries are added and taken out. The page fills it in. */
export function listsPage(): Html[] {
  return [
    section(
      'Words and places',
      'What people write and what it means. A text in capitals, with slips or without accents is the same.',
      [
        html`<div class="fields">
<label>Search in all lists <input type="search" id="find" autocomplete="off"></label>
<label>List <select id="list"></select></label>
</div>
<p id="hits" role="status"></p>
<ul id="found" class="entries"></ul>
<div id="chosen" hidden>
<h3></h3>
<ul class="said"></ul>
<form class="fields new"><label>Add <input name="word" autocomplete="off" required></label><button>Add</button></form>
<ul class="entries"></ul>
</div>`,
      ],
    ),
  ];
}
