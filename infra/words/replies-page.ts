import { type Html, html } from '../../functions/page/html';
import { overview } from '../content/overview';
import { replyKeys } from '../content/passage';
import { besideSection, replySections } from '../content/review-sections';
import type { ContentFiles } from '../content/schema';
import { topicsWithReply } from '../content/topics';
import { toEdit } from './reply-editor';
import { reviews } from './reviews';

/** Every reply in all languages, side by side, to be edited in place. */
export function repliesPage(files: ContentFiles): Html[] {
  const languages = overview(files);
  const show = toEdit(files);
  return [
    html`<p>Read each reply aloud as the person who gets it would: afraid, in a hurry, perhaps sixteen. Every number is chosen from the list of lines.</p>
${reviews(files)}
<nav aria-label="Topics" class="topics">${topicsWithReply(files.hotlines).map((topic) => html`<a href="#${topic}">${topic}</a> `)}<a href="#otherwise">otherwise</a></nav>`,
    ...replySections(files, languages, show, (topic) => html`${wordsLink(topic, files)}${newReply(topic, files)}`),
    besideSection(languages, show),
  ];
}

/** To the words that lead to a topic. */
function wordsLink(topic: string, { languages }: ContentFiles): Html {
  const links = Object.entries(languages).map(
    ([code, { name }]) => html`<a href="/words/lists#${code}.json:words.${topic}.anywhere">${name}</a> `,
  );
  return html`<p>Words that lead to ${topic}: ${links}</p>`;
}

/** The replies that a topic may have beside its own, for a state or for somebody special. */
function newReply(topic: string, files: ContentFiles): Html | undefined {
  const isThere = (key: string) => Object.values(files.languages).every(({ replies }) => Object.hasOwn(replies, key));
  const keys = replyKeys(files).filter((key) => (key === topic || key.startsWith(`${topic} `)) && !isThere(key));
  if (keys.length === 0) return undefined;
  return html`<form class="fields new" data-new="reply">
<label>Another reply <select name="key">${keys.map((key) => html`<option>${key}</option>`)}</select></label>
<button>Add it</button>
</form>`;
}
