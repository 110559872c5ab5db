import { type ChangeGroup, changeGroups } from './change-groups';
import { differences, type ListChange, type ValueChange } from './differences';
import { type ReplyChange, replyChanges } from './reply-changes';
import type { ContentFiles } from './schema';
import { type Change, type Tried, whatChanges } from './what-changes';

/** What was edited about a line of hotlines.json, which has a name. */
export interface LineChange extends ValueChange {
  line: string;
}

/** All that an edit does. */
export interface Changes {
  /** What is sent otherwise. */
  replies: readonly ReplyChange[];
  /** Numbers, sources and the like of the lines. */
  lines: readonly LineChange[];
  /** Words put in and taken out. */
  lists: readonly ListChange[];
  /** Everything else that was edited, but for replies. */
  others: readonly ValueChange[];
  /** Weights of words, by file: how many changed. */
  weights: ReadonlyMap<string, number>;
  texts: readonly Change[];
  groups: readonly ChangeGroup[];
  /** How many texts were tried. */
  tried: number;
}

const SENT = ['replies', 'keyLine', 'pictureLine', 'stopLine'];

/** All that it does to put the files `after` in the place of `before`; both are checked. */
export function changesOf(before: ContentFiles, after: ContentFiles, tried: readonly Tried[]): Changes {
  const { lists, values } = differences(before, after);
  const texts = whatChanges(before, after, tried);
  const isWeight = ({ file }: ValueChange) => file.startsWith('weights/');
  const isLine = ({ file, path }: ValueChange) => file === 'hotlines.json' && path[0] === 'lines';
  const isSent = ({ file, path }: ValueChange) => file !== 'hotlines.json' && SENT.includes(path[0] ?? '');
  const weights = new Map<string, number>();
  for (const { file } of values.filter(isWeight)) weights.set(file, (weights.get(file) ?? 0) + 1);
  return {
    replies: replyChanges(before, after),
    lines: values
      .filter(isLine)
      .map((change) => ({ ...change, line: nameOfLine(change.path[1] ?? '', after, before) })),
    lists,
    others: values.filter((one) => !isWeight(one) && !isLine(one) && !isSent(one)),
    weights,
    texts,
    groups: changeGroups(texts),
    tried: tried.length,
  };
}

function nameOfLine(key: string, ...versions: readonly ContentFiles[]): string {
  return versions.map(({ hotlines }) => hotlines.lines[key]?.name).find(Boolean) ?? key;
}

/** Whether two versions of the content are the same, however they are written. */
export function isUnchanged({ replies, lines, lists, others, weights, texts }: Changes): boolean {
  return [replies, lines, lists, others, texts].every(({ length }) => length === 0) && weights.size === 0;
}
