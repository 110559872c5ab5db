import type { Content } from './content';
import type { Region } from './names';

const HAS_DIGIT = /\d/;

/** The first postal code whose region is known. */
export function postalCodeIn(
  words: readonly string[],
  { postal }: Content,
): { code: string; region: Region } | undefined {
  for (const code of postalCodesIn(words, postal)) {
    const region = regionOf(code, postal);
    if (region !== undefined) return region === 'none' ? undefined : { code, region };
  }
  return undefined;
}

/** Those at either end of a text, or behind the first word: in the middle of a sentence it is a sum of money as likely as not. */
function postalCodesIn(words: readonly string[], postal: Content['postal']): string[] {
  return words.flatMap((word, i) => {
    const codes = [word, word + (words[i + 1] ?? '')];
    const length = 1 + codes.findIndex((code) => postal.shapes.has(shapeOf(code)));
    const code = codes[length - 1];
    if (code === undefined || (i > 1 && i + length < words.length - 1)) return [];
    return isOnlyDigits(code) && (isSum(code) || postal.sendTo.has(words[i - 1] ?? '')) ? [] : [code];
  });
}

/** `A9A` for `m5v`; nothing for a word without a digit. */
function shapeOf(code: string): string {
  if (!HAS_DIGIT.test(code)) return '';
  return code.replaceAll(/[a-z]/g, 'A').replaceAll(/\d/g, '9');
}

function isOnlyDigits(code: string): boolean {
  return /^\d+$/.test(code);
}

function isSum(code: string): boolean {
  return code.length > 4 && code.endsWith('000');
}

/** By the longest beginning that is known. */
function regionOf(code: string, { regions }: Content['postal']): Region | 'none' | undefined {
  for (let length = code.length; length > 0; length -= 1) {
    const region = regions.get(code.slice(0, length));
    if (region !== undefined) return region;
  }
  return undefined;
}
