import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { MARKS, type Person } from './people';

const PLAIN = Object.values(MARKS).flatMap((mark) => {
  const withoutFirst = mark.slice(1); // as a number without its country's 1
  return [withoutFirst, Buffer.from(withoutFirst).toString('hex')].map(squeezed);
});
const IN_BASE64 = [...Object.values(MARKS).map((mark) => Buffer.from(mark)), Buffer.from(MARKS.hex, 'hex')].flatMap(
  inBase64,
);

/** The forms of the marks of people.ts that are in a text, and so every value in a form that can be undone. */
export function marksIn(text: string): string[] {
  const plain = squeezed(text);
  return [...PLAIN.filter((form) => plain.includes(form)), ...IN_BASE64.filter((form) => text.includes(form))];
}

/** In lower case, URL-decoded, and without what may stand between the characters of a number, an id or hex bytes. */
function squeezed(text: string): string {
  const decoded = text.replace(/%([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  return decoded.toLowerCase().replace(/[\s()+:.,_-]|\\u00|\\x/g, '');
}

/** The characters that stay the same in base64 whatever comes before and after, at each of the three alignments. */
function inBase64(mark: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), mark]);
    return whole.toString('base64').slice(Math.ceil((before * 8) / 6), Math.floor((whole.length * 8) / 6));
  });
}

/** So many characters of a digest are found anywhere in a text: 48 bits of hex, 60 of base64. */
const HEX = 12;
const BASE64 = 10;

/** Every piece of these texts that could be part of a digest, or a whole checksum. */
export function piecesOf(texts: Iterable<string>): Set<string> {
  const pieces = new Set<string>();
  for (const text of texts) {
    for (const [run] of text.matchAll(/[0-9a-f]{12,}/gi)) addWindows(run.toLowerCase(), HEX, pieces);
    for (const [run] of text.matchAll(/[\w+/-]{10,}/g))
      addWindows(run.replaceAll('-', '+').replaceAll('_', '/'), BASE64, pieces);
    for (const [token] of text.matchAll(/(?<![\w+/-])(?:[0-9a-f]{8}|\d{6,10}|[\w+/-]{6}(?===))(?![\w+/-])/gi))
      pieces.add(token);
  }
  return pieces;
}

function addWindows(run: string, width: number, pieces: Set<string>): void {
  for (let at = 0; at + width <= run.length; at += 1) pieces.add(run.slice(at, at + width));
}

/** The values of a person of which a one-way form is among these pieces, each with the name of that form. */
export function digestsIn(pieces: ReadonlySet<string>, someone: Person): string[] {
  return valuesOf(someone).flatMap((value) =>
    Object.entries(digestsOf(value)).flatMap(([form, piece]) => (pieces.has(piece) ? [`${form} of ${value}`] : [])),
  );
}

/** What a one-way function might be fed with; `count:` is what the product's own token is made from. */
function valuesOf({ from, to, body, messageSid, ip, params }: Person): string[] {
  const name = params.ProfileName as string;
  const digits = from.slice(1);
  return [from, digits, digits.slice(1), to, to.slice(1), body, messageSid, `count:${messageSid}`, ip, name];
}

/** The beginning of each digest in each form; a checksum of four bytes whole. */
function digestsOf(value: string): Record<string, string> {
  const forms: Record<string, string> = {};
  for (const algorithm of ['md5', 'sha1', 'sha256']) {
    const digest = createHash(algorithm).update(value).digest();
    forms[`${algorithm} in hex`] = digest.toString('hex', 0, HEX / 2);
    forms[`${algorithm} in base64`] = digest.toString('base64', 0, 9).slice(0, BASE64);
  }
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(value));
  forms['crc32 in hex'] = checksum.toString('hex');
  forms['crc32 in base64'] = checksum.toString('base64', 0, 4).slice(0, 6);
  forms['crc32 in decimal'] = String(checksum.readUInt32BE());
  return forms;
}
