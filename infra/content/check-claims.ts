import type { Part, Phrase } from './phrases';
import { error, type Problem, warning } from './problem';

/** One phrase, one meaning, in all languages together; groups mean nothing by themselves and may share words. */
export function claimedTwice(phrases: readonly Phrase[]): Problem[] {
  const owners = new Map<string, Phrase>();
  const written = new Set<string>();
  return phrases.flatMap((phrase) => {
    const { file, key, text, name, parts } = phrase;
    if (parts.some(({ group, folded }) => group === undefined && folded.length === 0)) return [];
    const asWritten = JSON.stringify([file, key, parts.map(({ group, folded }) => group ?? folded)]);
    const isRepeated = written.has(asWritten);
    written.add(asWritten);
    const claim = claimOf(phrase);
    const owner = owners.get(claim) ?? phrase;
    owners.set(claim, owner);
    if (owner.name !== name) return [error(file, contradiction(phrase, owner))];
    return isRepeated
      ? [warning(file, `${key} has "${text}" more than once, but for case, accents and punctuation; take one out.`)]
      : [];
  });
}

/** What tells that a topic is not meant may well mean another. */
export function isRefusal(key: string): boolean {
  return key.endsWith('.never');
}

/** Written together, since a space must not change the meaning; a pattern's parts may stand in any order. */
function claimOf({ language, key, means, name, parts }: Phrase): string {
  const words = parts.map((part) => (part.group === undefined ? joined(part) : `<${part.group}>`)).sort();
  if (means === 'group' || isRefusal(key)) return JSON.stringify([language, isRefusal(key) ? key : name, ...words]);
  return JSON.stringify([means, ...(parts.length > 1 ? [language] : []), ...words]);
}

function joined({ words, folded }: Part): string {
  return (words.length > 0 ? words : folded).join('');
}

function contradiction(phrase: Phrase, owner: Phrase): string {
  const where = owner.file === phrase.file ? owner.key : `${owner.key} of ${owner.file}`;
  const together = ({ parts }: Phrase) =>
    parts
      .map(({ group, folded }) => group ?? folded.join(''))
      .sort()
      .join();
  const same =
    together(owner) === together(phrase)
      ? 'has it too'
      : `has "${owner.text}", the same without skip words and shorthand`;
  return `${phrase.key} has "${phrase.text}", but ${where} ${same}; keep it for ${owner.name} or for ${phrase.name}, not for both.`;
}
