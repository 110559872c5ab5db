import { MAX_SEGMENTS } from '../../functions/sms/answer';
import { forcingUcs2, segments } from '../../functions/text/segments';

const PLAIN = new Map(
  Object.entries({
    '’': "'",
    '‘': "'",
    '`': "'",
    '´': "'",
    '“': '"',
    '”': '"',
    '«': '"',
    '»': '"',
    '–': '-',
    '—': '-',
    '•': '-',
    '…': '...',
  }),
);

/** Above this share of letters outside GSM-7 the language cannot be written without them. */
const OWN_LETTERS = 1 / 8;

const UNITS = { 'GSM-7': { alone: 160, each: 153 }, 'UCS-2': { alone: 70, each: 67 } };

/** By how many characters a text is longer than so many segments; 0 if it fits. */
export function charactersOver(text: string, maxSegments = MAX_SEGMENTS): number {
  return segments(text).segments <= maxSegments ? 0 : Math.max(1, -charactersLeft(text, maxSegments));
}

/** How many more characters fit into so many segments. */
export function charactersLeft(text: string, maxSegments = MAX_SEGMENTS): number {
  const { encoding, characters } = segments(text);
  const { alone, each } = UNITS[encoding];
  return (maxSegments === 1 ? alone : maxSegments * each) - characters;
}

/** Whether a text is in a script, or a spelling like the Vietnamese one, that GSM-7 cannot write. */
export function needsUcs2(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => forcingUcs2(letter).length > 0).length > letters.length * OWN_LETTERS;
}

/** The characters that keep a text from GSM-7, each with a name that can be seen, and what to write instead. */
export function hintsFor(text: string): { character: string; name: string; instead: string }[] {
  return forcingUcs2(text).map((character) => ({ character, name: nameOf(character), instead: insteadOf(character) }));
}

function insteadOf(character: string): string {
  const plain = PLAIN.get(character);
  if (plain) return `write ${plain} for ${character}`;
  if (/^\p{Zs}$/u.test(character)) return 'write a plain space';
  if (/^\p{L}$/u.test(character))
    return 'choose words without such letters rather than misspell (é, è, à, ñ, ü, Ç, ¿ and ¡ are free)';
  return 'take out what is not a plain letter or sign';
}

/** A character as a person can find it: itself, or its code point if nothing can be seen. */
export function nameOf(character: string): string {
  if (/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)) return character;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${/^\p{Zs}$/u.test(character) ? 'a special space' : 'an invisible character'} (U+${code})`;
}

/** The characters of one line that Twilio or a phone would refuse: control characters and halves of characters. */
export function unsendable(line: string): string[] {
  return [...new Set(line.match(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu) ?? [])];
}

/** The characters that fill more than one place: those that force UCS-2, or in GSM-7 those that count twice. */
export function costly(text: string): string[] {
  const forcing = forcingUcs2(text);
  const twice = forcing.length > 0 ? [] : [...new Set(text)].filter((character) => segments(character).characters > 1);
  return [...forcing, ...twice].map(nameOf);
}
