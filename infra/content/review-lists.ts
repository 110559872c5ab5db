import { type Html, html } from '../../functions/page/html';
import type { LanguageFile } from './schema';

/** The lists that lead to a topic, and what each means. */
export const REACHES = {
  keyword: 'At the beginning of a text, or alone on its first line: what posters print',
  alone: 'The whole text, or all of it that says anything',
  anywhere: 'Anywhere in a text',
  witness: 'Anywhere, if somebody tells of others and not of himself',
  always: 'Anywhere, before all other words',
  never: 'Tells that it is not meant',
};

type ByReach = { [reach in keyof typeof REACHES]?: string[] | undefined };

/** The words that lead to a topic's reply, folded up. */
export function topicWords(lists: ByReach = {}): Html | undefined {
  return details('words and phrases lead here', lists);
}

/** The lists that lead to no reply by themselves, folded up. */
export function otherLists({ words, regions = {}, groups = {} }: LanguageFile): Html {
  const names = Object.entries(groups);
  return html`${details('phrases that ask for nothing', words.other ?? {})}
${Object.entries(regions).map(([region, lists]) =>
  details(`words for ${region === 'none' ? 'places in no region' : region}`, lists),
)}
${folded(
  'groups',
  names.length,
  names.map(([name, list]) => wordList(`<${name}>`, list)),
)}`;
}

function details(summary: string, lists: ByReach): Html | undefined {
  const inside = Object.entries(REACHES).map(([reach, title]) => wordList(title, lists[reach as keyof ByReach] ?? []));
  return folded(summary, Object.values(lists).flat().length, inside);
}

function folded(summary: string, count: number, inside: readonly (Html | undefined)[]): Html | undefined {
  if (count === 0) return undefined;
  return html`<details><summary lang="en">${count} ${summary}</summary>${inside}</details>`;
}

function wordList(title: string, words: readonly string[]): Html | undefined {
  if (words.length === 0) return undefined;
  return html`<h4 lang="en">${title}</h4><p class="words" dir="auto">${words.join(' · ')}</p>`;
}
