import type { Content } from '../text/content';

/** So many letters and digits in a row that a reply of ours has too are a quotation. */
const MIN_QUOTED = 40;

/** A reply of ours that a text quotes, by its key in the content, and what the text says besides. */
export interface Echo {
  key: string;
  rest: string;
}

/** The letters and digits of a text, and where each stands in it, so that spaces, quotation marks and line ends do not matter. */
interface Bare {
  text: string;
  at: readonly number[];
}

const bareReplies = new WeakMap<Content, readonly { key: string; text: string }[]>();

/** What a text quotes of our replies, as a phone does that answers by itself, or somebody who forwards one; undefined if nothing. */
export function echoOf(body: string, content: Content): Echo | undefined {
  if (body.length < MIN_QUOTED) return undefined;
  const said = bare(body);
  if (said.text.length < MIN_QUOTED) return undefined;
  const replies = bareReplies.get(content) ?? bareRepliesOf(content);
  bareReplies.set(content, replies);
  const quotes = replies.map(({ key, text }) => ({ key, ...longestStart(said.text, text) }));
  const longest = quotes.reduce((a, b) => (b.length > a.length ? b : a));
  if (longest.length < MIN_QUOTED) return undefined;
  const [start, end] = [said.at[longest.from] ?? 0, said.at[longest.from + longest.length - 1] ?? 0];
  return { key: longest.key, rest: `${body.slice(0, start)} ${body.slice(end + 1)}` };
}

/** A key line stands in for the help reply of its language. */
function bareRepliesOf({ replies, keyLines }: Content): { key: string; text: string }[] {
  const lines = [...keyLines].map(([language, line]) => [`${language} help`, line] as const);
  return [...replies, ...lines].map(([key, said]) => ({ key, text: bare(said).text }));
}

/** Where a text quotes the longest beginning of a reply, or is itself a part of it. */
function longestStart(said: string, reply: string): { from: number; length: number } {
  if (reply.includes(said)) return { from: 0, length: said.length };
  const from = said.indexOf(reply.slice(0, MIN_QUOTED));
  if (from === -1) return { from: 0, length: 0 };
  let length = 0;
  while (length < reply.length && said[from + length] === reply[length]) length += 1;
  return { from, length };
}

function bare(body: string): Bare {
  let text = '';
  const at: number[] = [];
  for (const [i, character] of [...body.toLowerCase()].entries()) {
    if (!/[\p{L}\p{N}]/u.test(character)) continue;
    text += character;
    at.push(i);
  }
  return { text, at };
}
