import { findNodeAtLocation, type JSONPath, type Node, parseTree } from 'jsonc-parser';
import { withItems } from './edit-list';
import { without } from './edit-without';
import { eolOf, indentAt, type Json, written } from './json-style';

/** The byte order mark that some editors put before a file. */
const MARK = '\uFEFF';

/**
 * A JSON text with one value set, made or, if it is undefined, taken out. All else stays as it is written, to the
 * character; of a list, so do the items that stay.
 */
export function withValue(text: string, path: JSONPath, value: Json | undefined): string {
  if (text.startsWith(MARK)) return MARK + withValue(text.slice(MARK.length), path, value);
  const root = parseTree(text);
  if (!root) throw new Error('This is not JSON.');
  const node = findNodeAtLocation(root, path);
  if (value === undefined) return node ? without(text, node) : text;
  if (!node) return withNew(text, root, path, value);
  if (node.type === 'array' && node.children?.length && Array.isArray(value) && value.length > 0)
    return withItems(text, path, node, value);
  const put = written(value, indentAt(text, node.offset), text);
  return text.slice(0, node.offset) + put + text.slice(node.offset + node.length);
}

/** Makes the value, and the groups around it that are not there yet. */
function withNew(text: string, root: Node, path: JSONPath, value: Json): string {
  const above = path.slice(0, -1);
  const key = String(path.at(-1));
  const parent = above.length > 0 ? findNodeAtLocation(root, above) : root;
  if (!parent) return withNew(text, root, above, { [key]: value });
  if (parent.type !== 'object') throw new Error(`${above.join('.')} is not a group of keys.`);
  const last = parent.children?.at(-1);
  const outside = indentAt(text, parent.offset);
  if (!last) {
    const group = written({ [key]: value }, outside, text);
    return text.slice(0, parent.offset) + group + text.slice(parent.offset + parent.length);
  }
  const end = last.offset + last.length;
  const isOnOneLine = !text.slice(parent.offset, last.offset).includes('\n');
  const inside = isOnOneLine ? outside : indentAt(text, last.offset);
  const put = `,${isOnOneLine ? ' ' : eolOf(text) + inside}${JSON.stringify(key)}: ${written(value, inside, text)}`;
  return text.slice(0, end) + put + text.slice(end);
}
