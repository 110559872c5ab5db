import { RESERVED } from '../../functions/sms/carrier-words';
import type { Content } from '../../functions/text/content';
import { fold } from '../../functions/text/fold';
import { oneWord, type Phrase } from './phrases';
import { error, type Problem, warning } from './problem';
import type { ContentFiles } from './schema';

/** The rules for shorthand and skip, which change every text, in any language, before a word is looked for in it. */
export function checkWordLists(phrases: readonly Phrase[], files: ContentFiles, content: Content): Problem[] {
  return [...inShorthand(phrases, files), ...inSkip(phrases, content)];
}

function inShorthand(phrases: readonly Phrase[], { languages }: ContentFiles): Problem[] {
  const all = Object.entries(languages).flatMap(([code, { shorthand = {} }]) =>
    Object.entries(shorthand).map(([short, long]) => ({ code, short, long, word: fold(short).join('') })),
  );
  const byWord = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const word = oneWord(phrase);
    if (word !== undefined) byWord.set(word, [...(byWord.get(word) ?? []), phrase]);
  }
  return all.flatMap(({ code, short, long, word }) => {
    const file = `${code}.json` as const;
    const says = `shorthand has "${short}"`;
    const other = all.find((entry) => entry.word === word && fold(entry.long).join(' ') !== fold(long).join(' '));
    const term = byWord.get(word)?.find((phrase) => !isAlsoIn(phrase, long, phrases));
    if (!word) return [error(file, `${says}, which has no letter or number to match; take it out.`)];
    if (RESERVED.includes(word.toUpperCase())) {
      return [
        error(file, `${says}, but ${word.toUpperCase()} is a word that the carriers act on themselves; take it out.`),
      ];
    }
    if (term) {
      const where = `${term.key} of ${term.file}`;
      return [
        error(file, `${says}, but ${where} has it too, and would be read as "${long}"; take it out of one of them.`),
      ];
    }
    if (!other) return [];
    return [
      warning(
        file,
        `${says} for "${long}", but ${other.code}.json has it for "${other.long}", and only one can be; agree on one.`,
      ),
    ];
  });
}

/** What a word is shorthand for may stand beside it in a list: both are then one. */
function isAlsoIn({ means, name }: Phrase, long: string, phrases: readonly Phrase[]): boolean {
  const words = fold(long).join(' ');
  return phrases.some(
    (phrase) => phrase.means === means && phrase.name === name && phrase.parts[0]?.folded.join(' ') === words,
  );
}

function inSkip(phrases: readonly Phrase[], { skip }: Content): Problem[] {
  return phrases.flatMap(({ file, key, text, parts }) => {
    const dropped = parts.find(({ folded }) => folded.length > 0 && folded.every((word) => skip.has(word)));
    if (!dropped) return [];
    const what = dropped.folded.join(' ');
    return [
      warning(
        file,
        `${key} has "${text}", but skip drops "${what}" from every text, so that it never matches; take it out of one of them.`,
      ),
    ];
  });
}
