import fc from 'fast-check';

/** Any code point at all. The same as fast-check's `unit: 'binary'`, which takes a second of processor time to begin. */
export const anyCharacter = fc.nat({ max: 0x10ffff }).map((code) => String.fromCodePoint(code));
