import { escaped } from '../../functions/page/escaped';
import type { LanguageFile } from './schema';

const REACHES = {
  alone: 'The whole text, or all of it that says anything',
  anywhere: 'Anywhere in a text',
  always: 'Anywhere, before all other words',
};

type ByReach = { [reach in keyof typeof REACHES]?: string[] | undefined };

/** The words that lead to a topic's reply, folded up. */
export function topicWords(lists: ByReach): string {
  return details('words and phrases lead here', Object.values(lists).flat().length, byReach(lists));
}

/** The lists that lead to no reply by themselves, folded up. */
export function otherLists({ words, regions = {}, groups = {} }: LanguageFile): string {
  return [
    details(
      'phrases that ask for nothing',
      Object.values(words.other ?? {}).flat().length,
      byReach({ ...words.other }),
    ),
    ...Object.entries(regions).map(([region, lists]) =>
      details(
        `words for ${region === 'none' ? 'places in no region' : region}`,
        Object.values(lists).flat().length,
        byReach({ ...lists }),
      ),
    ),
    details(
      'groups',
      Object.keys(groups).length,
      Object.entries(groups).map(([name, list]) => wordList(`<${name}>`, list)),
    ),
  ].join('\n');
}

function byReach(lists: ByReach): string[] {
  return Object.entries(REACHES).map(([reach, title]) => wordList(title, lists[reach as keyof ByReach] ?? []));
}

function details(summary: string, count: number, inside: readonly string[]): string {
  if (count === 0) return '';
  return `<details><summary lang="en">${count} ${escaped(summary)}</summary>\n${inside.join('\n')}</details>`;
}

function wordList(title: string, words: readonly string[]): string {
  return words.length > 0
    ? `<h4 lang="en">${escaped(title)}</h4>\n<p class="words" dir="auto">${escaped(words.join(' · '))}</p>`
    : '';
}
