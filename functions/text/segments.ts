const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENDED = '\f^{}\\[~]|€';

const WIDTH = new Map([...[...BASIC].map((c) => [c, 1] as const), ...[...EXTENDED].map((c) => [c, 2] as const)]);

/** How a text travels: `characters` are GSM-7 septets (`{ } [ ]` and the like count two) or UCS-2 units. */
export interface Segments {
  encoding: 'GSM-7' | 'UCS-2';
  characters: number;
  segments: number;
}

/** The encoding and number of SMS segments of a text, by 3GPP TS 23.038. */
export function segments(text: string): Segments {
  const widths = [...text].map((character) => WIDTH.get(character));
  if (widths.every((width) => width !== undefined)) {
    const characters = widths.reduce((sum, width) => sum + width, 0);
    return { encoding: 'GSM-7', characters, segments: packed(widths, characters, 160, 153) };
  }
  const units = [...text].map((character) => character.length);
  return { encoding: 'UCS-2', characters: text.length, segments: packed(units, text.length, 70, 67) };
}

/** A character is never split over two segments. */
function packed(widths: readonly number[], total: number, single: number, each: number): number {
  if (total === 0) return 0;
  if (total <= single) return 1;
  let count = 1;
  let filled = 0;
  for (const width of widths) {
    if (filled + width > each) {
      count += 1;
      filled = 0;
    }
    filled += width;
  }
  return count;
}

/** The characters that keep a text from GSM-7, each once. */
export function forcingUcs2(text: string): string[] {
  return [...new Set(text)].filter((character) => !WIDTH.has(character));
}
