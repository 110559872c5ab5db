import { dialled } from '../../infra/content/placeholders';
import { readContentFiles } from '../../infra/content/read-folder';
import { CONTENT_FOLDER } from '../text/content';
import { markdownTable } from './markdown-table';

/** The lines that replies may name, with where each number is from and when it was checked. */
export function linesTable(): string {
  const { lines } = readContentFiles(CONTENT_FOLDER).hotlines;
  const rows = Object.entries(lines).map(
    ([id, { name, call, text, languages, interpreters, region, source, verified }]) => {
      const ways = [call && dialled(call), text && `text ${text.word ? `${text.word} to ` : ''}${dialled(text.to)}`];
      const spoken = [...languages, ...(interpreters ? ['others by interpreter'] : [])];
      return [`\`${id}\``, name, ways.filter(Boolean).join(', '), spoken.join(', '), region, source, String(verified)];
    },
  );
  return markdownTable(['name here', 'line', 'call, text', 'languages', 'where', 'source', 'checked'], rows, {
    left: true,
  });
}
