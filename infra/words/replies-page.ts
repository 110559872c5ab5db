import { type Html, html } from '../../functions/page/html';
import { overview } from '../content/overview';
import { reviewOf } from '../content/review-of';
import { besideSection, replySections } from '../content/review-sections';
import type { ContentFiles } from '../content/schema';
import { topicsWithReply } from '../content/topics';
import { toEdit } from './reply-editor';

/** Every reply in all languages, side by side, to be edited in place. */
export function repliesPage(files: ContentFiles): Html[] {
  const languages = overview(files);
  const show = toEdit(files);
  return [
    html`<p>Read each reply aloud as the person would who gets it: afraid, in a hurry, perhaps sixteen. Every number is chosen from the list of lines.</p>
<ul class="reviews">${languages.map(({ file }) => html`<li>${file.name}: ${reviewOf(file)}</li>`)}</ul>
<nav aria-label="Topics" class="topics">${topicsWithReply(files.hotlines).map((topic) => html`<a href="#${topic}">${topic}</a> `)}<a href="#otherwise">otherwise</a></nav>`,
    ...replySections(files, languages, show, () => undefined),
    besideSection(languages, show),
  ];
}
