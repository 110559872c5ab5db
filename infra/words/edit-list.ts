import { findNodeAtLocation, type JSONPath, type Node, parseTree } from 'jsonc-parser';
import { without } from './edit-without';
import { columnOf, eolOf, indentAt, isLineStart, type Json, WIDTH, written } from './json-style';

/** What is the same at both ends of a list stays; what is between is replaced item by item, then taken out or put in. */
export function withItems(text: string, path: JSONPath, list: Node, items: readonly Json[]): string {
  const end0 = list.offset + list.length;
  const isOnOneLine = !text.slice(list.offset, end0).includes('\n');
  if (isOnOneLine && items.length > 1 && columnOf(text, list.offset) + JSON.stringify(items).length > WIDTH)
    return text.slice(0, list.offset) + written([...items], indentAt(text, list.offset), text) + text.slice(end0);
  const before = (list.children ?? []).map((node) => JSON.stringify(itemAt(text, node)));
  const after = items.map((item) => JSON.stringify(item));
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const [oldEnd, newEnd] = [before.length - end, after.length - end];
  let made = text;
  for (let i = oldEnd - 1; i >= newEnd; i -= 1) made = without(made, itemsIn(made, path)[i] as Node);
  for (let i = start; i < Math.min(oldEnd, newEnd); i += 1) made = withReplaced(made, path, i, items[i] as Json);
  for (let i = oldEnd; i < newEnd; i += 1) made = withInserted(made, path, i, items[i] as Json);
  return made;
}

function itemAt(text: string, node: Node): Json {
  return JSON.parse(text.slice(node.offset, node.offset + node.length));
}

function itemsIn(text: string, path: JSONPath): Node[] {
  const root = parseTree(text);
  return (root && findNodeAtLocation(root, path)?.children) ?? [];
}

function withReplaced(text: string, path: JSONPath, at: number, item: Json): string {
  const node = itemsIn(text, path)[at] as Node;
  const put = written(item, indentAt(text, node.offset), text);
  return text.slice(0, node.offset) + put + text.slice(node.offset + node.length);
}

/** A new item stands as its neighbours do: on a line of its own, or on theirs as long as that is not too long. */
function withInserted(text: string, path: JSONPath, at: number, item: Json): string {
  const nodes = itemsIn(text, path);
  const put = JSON.stringify(item);
  const before = nodes[at - 1];
  if (!before) {
    const first = nodes[0] as Node;
    const opens = nodes[1] && isLineStart(text, nodes[1].offset) ? eolOf(text) + indentAt(text, first.offset) : ' ';
    return `${text.slice(0, first.offset)}${put},${opens}${text.slice(first.offset)}`;
  }
  const end = before.offset + before.length;
  const isAlone =
    isLineStart(text, before.offset) && (nodes.length === 1 || nodes.every((node) => isLineStart(text, node.offset)));
  const isFull = columnOf(text, end) + put.length + 3 > WIDTH && isLineStart(text, (nodes[0] as Node).offset);
  const between = isAlone || isFull ? eolOf(text) + indentAt(text, before.offset) : ' ';
  return `${text.slice(0, end)},${between}${put}${text.slice(end)}`;
}
