import { type Html, html } from '../../functions/page/html';
import { posterTexts } from '../content/poster-texts';
import { cell, cells } from '../content/review-replies';
import { section } from '../content/review-sections';
import type { ContentFiles, LanguageFile } from '../content/schema';
import { withChips } from './chips';
import { field, takeOut } from './field';
import { textEditor } from './reply-editor';

const FILE = 'hotlines.json';

/** The words of posters, and what posters say. */
export function postersPage(files: ContentFiles): Html[] {
  const { hotlines, languages } = files;
  const codes = Object.keys(languages);
  const posters = Object.entries(hotlines.posters ?? {});
  return [
    section(
      'Posters',
      'Each kind of place has a word of its own, so that counts tell which posters work. Leave a word in for as long as a poster hangs.',
      [
        posters.length === 0 ? html`<p>There is none yet.</p>` : '',
        ...posters.map(([word, poster]) => posterCard(word, poster, codes)),
      ],
    ),
    section(
      'A new poster',
      'Four to eight capital letters; the last may be a digit from 2 to 9. Choose a word that looks like no help: MOON, ROAD4.',
      [
        html`<form class="fields new" data-new="poster">
<label>Word <input name="word" required autocapitalize="characters"></label>
<label>Language <select name="language">${codes.map((code) => html`<option>${code}</option>`)}</select></label>
<label>Kind of place, such as truck stops <input name="for" required></label>
<label>In how many places <input name="sites" type="number" min="1" value="3" required></label>
<button>Add the poster</button>
</form>`,
      ],
    ),
    section(
      'What posters say',
      'The first text stands there in large letters. Whoever reads a poster is seen reading it.',
      [cells(Object.entries(languages).map(([code, file]) => cell(code, file.name, sheet(code, file, files))))],
    ),
  ];
}

const LABELS: Record<string, string> = {
  asks: 'What it asks, the first line in large letters',
  text: 'Before the word',
  to: 'Between the word and the number',
  scan: 'Below the QR code',
  gets: 'What comes back',
  danger: 'Danger now',
  delete: 'How to delete the texts',
  rates: 'What it may cost',
  'other.says': 'On posters in other languages, before the word',
  'other.adds': 'What to text behind the word for this language',
};

type Poster = NonNullable<ContentFiles['hotlines']['posters']>[string];

function posterCard(word: string, poster: Poster, codes: readonly string[]): Html {
  const path = ['posters', word];
  return html`<article class="card"><h3>${word}</h3>
<ul class="said" data-place="${FILE} posters.${word}"></ul>
<div class="fields">
${field({ file: FILE, path: [...path, 'language'], label: 'Language', value: poster.language, options: codes, of: word })}
${field({ file: FILE, path: [...path, 'for'], label: 'Kind of place', value: poster.for, of: word })}
${field({ file: FILE, path: [...path, 'sites'], label: 'In how many places', value: poster.sites, kind: 'count', of: word })}
${takeOut(FILE, path, word)}
</div></article>`;
}

function sheet(code: string, { name, poster }: LanguageFile, { hotlines }: ContentFiles): Html | undefined {
  if (!poster) return undefined;
  const texts = Object.entries(posterTexts(poster)).map(
    ([key, { path, text, isList }]) => html`<h4 lang="en">${LABELS[key] ?? key}</h4>
${textEditor({ file: `${code}.json`, path: ['poster', ...path], isList, label: `${LABELS[key] ?? key}, ${name}`, inside: withChips(text, hotlines.lines) })}`,
  );
  return html`<div class="sheet">${texts}</div>`;
}
