import type { Node } from 'jsonc-parser';
import { isLineStart } from './json-style';

/** Without a key and its value, or an item: one comma goes with it, and the line that it would leave empty. */
export function without(text: string, node: Node): string {
  const whole = node.parent?.type === 'property' ? node.parent : node;
  const siblings = whole.parent?.children ?? [];
  const at = siblings.indexOf(whole);
  const [before, after] = [siblings[at - 1], siblings[at + 1]];
  const end = whole.offset + whole.length;
  const opensLine = after && isLineStart(text, whole.offset) && !isLineStart(text, after.offset);
  if (after && (opensLine || !before)) return text.slice(0, whole.offset) + text.slice(after.offset);
  if (before) return text.slice(0, before.offset + before.length) + text.slice(end);
  const around = whole.parent as Node;
  return text.slice(0, around.offset + 1) + text.slice(around.offset + around.length - 1);
}
