import { allOf } from './did-you-mean';
import { passagesOf } from './passage';
import { placeholdersIn } from './placeholders';
import { error, type Problem } from './problem';
import type { ContentFiles } from './schema';

/**
 * A number to text that a reply gives alone is often given as "call or text", which is true only while a line has one number
 * for both. A reply for people who cannot speak gives such a number alone.
 */
export function checkOneNumber(files: ContentFiles): Problem[] {
  const passages = Object.keys(files.languages).flatMap((code) => passagesOf(code, files));
  return Object.entries(files.hotlines.lines).flatMap(([name, { call, text }]) => {
    if (call === undefined || text === undefined || text.to === call) return [];
    const alone = passages.filter(({ key, lines }) => {
      const fields = placeholdersIn(lines.join('\n')).filter(({ line }) => line === name);
      return fields.length > 0 && fields.every(({ field }) => field === 'text') && !key.includes(' text-first');
    });
    if (alone.length === 0) return [];
    const places = allOf(alone.map(({ file, key }) => `${key} of ${file}`));
    return [
      error(
        'hotlines.json',
        `lines.${name}.text.to is not the number to call any more, but ${places} ${alone.length === 1 ? 'gives' : 'give'} {{${name}.text}} alone, and people may call it; put the right number here too, or {{${name}.call}} there.`,
      ),
    ];
  });
}
