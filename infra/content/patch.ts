import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { count } from './change-words';
import type { Changes } from './changes';
import type { FileTexts } from './file-texts';

/** Where the content is in the project. */
const FOLDER = 'functions/content';

/** What to tell the engineer: what changed, and how to put it in. `git apply` passes over it. */
export function messageFor(changes: Changes): string {
  return [
    summaryOf(changes),
    '',
    'To put this in, save it as changes.patch in the folder of the project. Then:',
    '',
    '  git apply changes.patch',
    '  npm run content',
    '  npm run deploy',
    '',
  ].join('\n');
}

/** What changed, in a sentence or two. */
export function summaryOf({ replies, lines, lists, texts }: Changes): string {
  const words = lists.reduce((sum, { added, removed }) => sum + added.length + removed.length, 0);
  const parts = [
    replies.length > 0 && `${count(replies.length, 'reply or line', 'replies or lines')} in other words`,
    lines.length > 0 && `${count(lines.length, 'change')} to numbers and their sources`,
    words > 0 && `${count(words, 'word')} put in or taken out`,
  ].filter((part) => part !== false);
  return [
    `Changes to what the hotline says and understands${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`,
    ...(texts.length > 0 ? [`${count(texts.length, 'known text')} answered or counted otherwise than before.`] : []),
  ].join('\n');
}

/** A patch from one version of the files to another, for `git apply`. */
export function patchOf(before: FileTexts, after: FileTexts, folder = FOLDER): string {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const changed = names.filter((name) => before[name] !== after[name]);
  return changed
    .map((name) => {
      const [was, is] = [before[name], after[name]];
      const from = was === undefined ? '/dev/null' : `a/${folder}/${name}`;
      const to = is === undefined ? '/dev/null' : `b/${folder}/${name}`;
      return createTwoFilesPatch(from, to, was ?? '', is ?? '', undefined, undefined, {
        headerOptions: FILE_HEADERS_ONLY,
      });
    })
    .join('');
}
