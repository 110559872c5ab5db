import { readContentFiles } from '../../infra/content/read-folder';
import { CONTENT_FOLDER } from '../text/content';
import { markdownTable } from './markdown-table';

/** The lines that replies may name, with where each number is from and when it was checked. */
export function linesTable(): string {
  const { lines } = readContentFiles(CONTENT_FOLDER).hotlines;
  const rows = Object.entries(lines).map(([id, { name, call, text, languages, region, source, verified }]) => {
    const texts = text && `text ${text.word ? `${text.word} to ` : ''}${text.to}`;
    return [
      `\`${id}\``,
      name,
      [call, texts].filter(Boolean).join(', '),
      languages.join(', '),
      region,
      source,
      verified,
    ];
  });
  return markdownTable(['name here', 'line', 'call, text', 'languages', 'where', 'source', 'checked'], rows, {
    left: true,
  });
}
