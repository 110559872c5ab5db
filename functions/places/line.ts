import type { Content } from '../text/content';
import type { Meaning } from '../text/understand';
import { nearest, type Open } from './nearest';
import type { Services, ServiceWords } from './services';

/** What is said of a service near by: a line, more of them if the text's language is not known, and what may give way to it. */
export interface Near {
  lines: readonly [string, ...string[]];
  givesWay: readonly string[];
}

/** What is said of the nearest service that fits a text and is open. */
export function lineNear(meaning: Meaning, services: Services, content: Content, now: Date): Near | undefined {
  const open = nearest(meaning, services, content, now);
  const own = services.words[meaning.language];
  const isText = meaning.variant === 'text-first';
  if (!open || !own || (isText && !own.text)) return undefined;
  const others = meaning.languageKnown ? [] : content.languages.filter((language) => language !== meaning.language);
  const lines = others
    .filter((language) => open.service.languages.includes(language))
    .flatMap((language) => services.words[language] ?? [])
    .filter(({ text }) => !isText || text !== undefined);
  return {
    lines: [lineIn(own, open, isText), ...lines.map((words) => lineIn(words, open, isText))],
    givesWay: [...own.givesWay],
  };
}

/** Kind, number and hours in one language. */
export function lineIn(words: ServiceWords, { service, until }: Open, isText: boolean): string {
  const hours = until === 'always' ? words.always : words.until.replace('{{time}}', words.times[until] ?? until);
  const withText = isText ? words.text : undefined;
  return (withText ?? words.call)
    .replace('{{kind}}', words.kinds[service.kind] ?? '')
    .replace('{{number}}', (withText && service.text) ?? service.call)
    .replace('{{hours}}', hours);
}
