import type { Content } from '../text/content';
import { VARIANTS } from '../text/names';
import { isAscii } from '../text/plain';
import type { Meaning } from '../text/understand';

/** So many letters and digits in a row that we have said too are a quotation, if there are this many of them in all. */
const PIECE = 12;
const MIN_QUOTED = 40;

/** The reply of ours that a text quotes, and what the text says besides. */
export interface Echo {
  quoted: Meaning;
  rest: string;
}

/** Everything that we say, by its pieces: the places in `said` that have each. */
interface Said {
  all: readonly Meaning[];
  pieces: ReadonlyMap<string, readonly number[]>;
}

const saidIn = new WeakMap<Content, Said>();

/** What a text quotes of our replies, as a phone does that answers by itself, or somebody who forwards one; undefined if nothing. */
export function echoOf(text: string, content: Content): Echo | undefined {
  if (text.length < MIN_QUOTED) return undefined;
  const body = withoutServices(text, content);
  const { letters, at } = bare(body);
  if (letters.length < MIN_QUOTED) return undefined;
  const said = saidIn.get(content) ?? whatWeSay(content);
  saidIn.set(content, said);
  const isQuoted = new Uint8Array(letters.length);
  const shares = new Map<number, number>();
  for (let i = 0; i + PIECE <= letters.length; i += 1) {
    const places = said.pieces.get(letters.slice(i, i + PIECE));
    if (!places) continue;
    isQuoted.fill(1, i, i + PIECE);
    for (const place of places) shares.set(place, (shares.get(place) ?? 0) + 1);
  }
  const count = isQuoted.reduce((sum, one) => sum + one, 0);
  if (count < MIN_QUOTED) return undefined;
  const [best = 0] = [...shares].reduce((a, b) => (b[1] > a[1] ? b : a));
  return { quoted: said.all[best] as Meaning, rest: without(body, isQuoted, at) };
}

/** A text without what we said of a service: its kind is no word of the sender's. */
function withoutServices(text: string, { serviceLines }: Content): string {
  return serviceLines.reduce((left, line) => {
    const parts = line.split(/\{\{\w+\}\}/).map((part) => part.replace(/[^\w ]/g, '\\$&'));
    return left.replace(new RegExp(parts.join('.{1,30}?'), 'g'), ' ');
  }, text);
}

/** What is left of a text; letters are taken out, and what stood between them separates the others. */
function without(body: string, isQuoted: Uint8Array, at: readonly number[]): string {
  const rest = [...body];
  for (const [i, place] of at.entries()) if (isQuoted[i]) rest[place] = ' ';
  return rest.join('');
}

function whatWeSay({ main, fallback, replies, keyLines }: Content): Said {
  const all: Meaning[] = [];
  const pieces = new Map<string, number[]>();
  const add = (meaning: Meaning, text: string) => {
    const { letters } = bare(text);
    for (let i = 0; i + PIECE <= letters.length; i += 1) {
      const piece = letters.slice(i, i + PIECE);
      const places = pieces.get(piece);
      if (!places) pieces.set(piece, [all.length]);
      else if (places.at(-1) !== all.length) places.push(all.length);
    }
    all.push(meaning);
  };
  add({ topic: fallback, language: main, languageKnown: false }, [...keyLines.values()].join('\n'));
  for (const [key, text] of replies) add(meaningOf(key), text);
  return { all, pieces };
}

/** The meaning that a reply's key, `en child self KS`, is the reply to. */
function meaningOf(key: string): Meaning {
  const [language, topic, ...others] = key.split(' ');
  const variant = VARIANTS.find((one) => one === others[0]);
  const region = others.at(variant ? 1 : 0);
  return { language, topic, languageKnown: true, ...(variant && { variant }), ...(region && { region }) } as Meaning;
}

/** The letters and digits of a text in lower case, and which of its characters each is a part of. */
function bare(text: string): { letters: string; at: readonly number[] } {
  let letters = '';
  const at: number[] = [];
  const isLetterOrDigit = isAscii(text) ? /[a-zA-Z0-9]/ : /\p{L}|\p{N}/u;
  for (const [i, character] of [...text].entries()) {
    if (!isLetterOrDigit.test(character)) continue;
    const lower = character.toLowerCase();
    letters += lower;
    for (let unit = 0; unit < lower.length; unit += 1) at.push(i);
  }
  return { letters, at };
}
