/** Twilio's own limit for an inbound text, in UTF-16 units; what is longer is cut. */
export const MAX_TEXT_LENGTH = 1600;

const QUOTES = /[“”„‟«»″＂]/g;
const APOSTROPHES = /[’‘´`ʼ′]/g;
const ACCENTS = /[\u0300-\u036F]/g;
const BEYOND_ASCII = /[\u0080-\uFFFF]/;

/** Whether nothing about a text needs Unicode's tables. They take a while to load, so an expression with \p in it stands where only a text that needs it comes by. */
export function isAscii(text: string): boolean {
  return !BEYOND_ASCII.test(text);
}

/** A text in lower case, without accents and invisible characters, with straight quotes; its lines and spaces are as they were. */
export function plain(text: string): string {
  const cut = text.slice(0, MAX_TEXT_LENGTH);
  if (isAscii(cut)) return cut.toLowerCase().replaceAll('`', "'");
  const folded = cut.replace(APOSTROPHES, "'").normalize('NFKC').toUpperCase().toLowerCase();
  return folded
    .slice(0, 2 * MAX_TEXT_LENGTH)
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(/\p{Cf}|\p{Variation_Selector}|\p{Emoji_Modifier}|\u034F|\u115F|\u1160|\u3164/gu, '')
    .replace(QUOTES, '"');
}
