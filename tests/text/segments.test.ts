import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { forcingUcs2, type Segments, segments } from '../../functions/text/segments';
import { anyCharacter } from '../any-character';

const FAMILY = '👨‍👩‍👧‍👦';
const STACKED = `e${'\u0301'.repeat(200)}`;

describe('what a text costs', () => {
  const facts: [string, string, Segments['encoding'], number, number][] = [
    ['nothing', '', 'GSM-7', 0, 0],
    ['160 plain letters', 'a'.repeat(160), 'GSM-7', 160, 1],
    ['161 plain letters', 'a'.repeat(161), 'GSM-7', 161, 2],
    ['306 plain letters', 'a'.repeat(306), 'GSM-7', 306, 2],
    ['307 plain letters', 'a'.repeat(307), 'GSM-7', 307, 3],
    ['é è à ñ Ñ ü ¿ ¡, which are free', 'éèàñÑü¿¡', 'GSM-7', 8, 1],
    ['{ } [ ] | ^ ~ \\ € and form feed, which count twice', '{}[]|^~\\€\f', 'GSM-7', 20, 1],
    ['80 signs that count twice', '€'.repeat(80), 'GSM-7', 160, 1],
    ['81 signs that count twice', '€'.repeat(81), 'GSM-7', 162, 2],
    [
      'a sign that counts twice where the first segment has one place left',
      `${'a'.repeat(152)}€${'a'.repeat(152)}`,
      'GSM-7',
      306,
      3,
    ],
    ['a line break, also the one of Windows', 'a\r\nb\nc', 'GSM-7', 6, 1],
    ['one á', 'á', 'UCS-2', 1, 1],
    ['70 letters with an accent', 'á'.repeat(70), 'UCS-2', 70, 1],
    ['71 letters with an accent', 'á'.repeat(71), 'UCS-2', 71, 2],
    ['134 letters with an accent', 'á'.repeat(134), 'UCS-2', 134, 2],
    ['135 letters with an accent', 'á'.repeat(135), 'UCS-2', 135, 3],
    ['an emoji, which is two places', '👍', 'UCS-2', 2, 1],
    ['an emoji where the first segment has one place left', `${'á'.repeat(66)}👍${'á'.repeat(66)}`, 'UCS-2', 134, 3],
    ['a sign that would count twice, beside an á', `á${'['.repeat(69)}`, 'UCS-2', 70, 1],
  ];
  test.each(facts)('%s', (_, text, encoding, characters, count) => {
    expect(segments(text)).toEqual({ encoding, characters, segments: count });
    if (text) expect(fromTwilio(text)).toEqual({ encoding, characters, segments: count });
  });

  test.each([...'áíóúÁÍÓÚç’‘“”–—…•\u00A0'])('%s forces UCS-2', (character) => {
    expect(forcingUcs2(`plain ${character} ${character}`)).toEqual([character]);
  });
});

describe("beside Twilio's own calculator", () => {
  test('any text gets the same encoding and size', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { encoding, characters } = segments(text);
        expect({ encoding, characters }).toMatchObject(sizeFromTwilio(text));
      }),
    );
  });

  test('any text of whole characters gets the same number of segments', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(text !== '' && isOfWholeCharacters(text));
        expect(segments(text).segments).toBe(fromTwilio(text).segments);
      }),
    );
  });

  test('any text in GSM-7, however many signs count twice, gets the same number of segments', () => {
    const gsm7 = fc.array(fc.constantFrom(...'abc {}[]|^~\\€\f\n\réñ@'), { minLength: 1, maxLength: 700, size: 'max' });
    fc.assert(fc.property(gsm7, (all) => expect(segments(all.join(''))).toEqual(fromTwilio(all.join('')))));
  });

  test('any text has the same characters named that force UCS-2', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(isOfWholeCharacters(text));
        expect(forcingUcs2(text)).toEqual([...new Set(new SegmentedMessage(text).getNonGsmCharacters())]);
      }),
    );
  });
});

// 3GPP TS 23.040, 9.2.3.24.1: neither an escaped septet pair nor a UCS-2 character may be split; of what a reader takes
// for one character, made of several, it says nothing. Twilio's calculator moves such a one whole into the next segment,
// and lets one that is longer than a segment pass for one.
describe("where it differs from Twilio's calculator, by 3GPP", () => {
  test('nothing is no segment, for it is not sent', () => {
    expect([segments('').segments, fromTwilio('').segments]).toEqual([0, 1]);
  });

  test('an emoji of seven characters may begin in one segment and end in the next', () => {
    const text = `${'á'.repeat(61)}${FAMILY}${'á'.repeat(62)}`;
    expect(text).toHaveLength(134);
    expect([segments(text).segments, fromTwilio(text).segments]).toEqual([2, 3]);
  });

  test('a letter under 200 accents takes the segments that it fills', () => {
    expect([segments(STACKED).segments, fromTwilio(STACKED).segments]).toEqual([3, 2]);
  });
});

const character = fc.oneof(
  { weight: 5, arbitrary: anyCharacter },
  { weight: 5, arbitrary: fc.constantFrom(...'aeo {}[]|€\n\réñ') },
  { weight: 1, arbitrary: fc.constantFrom('á', '한', '👍', FAMILY, 'e\u0301', '\r\n', '\uD83D', 'क्षि') },
);
const anyText = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.array(character, { maxLength: 200, size: 'max' }).map((all) => all.join('')),
);

function fromTwilio(text: string): Segments {
  const { segmentsCount } = new SegmentedMessage(text);
  return { ...sizeFromTwilio(text), segments: segmentsCount };
}

/** In septets or UCS-2 units: their own count of characters takes in UCS-2 what a reader takes for one. */
function sizeFromTwilio(text: string): Pick<Segments, 'encoding' | 'characters'> {
  const { encodingName, messageSize } = new SegmentedMessage(text);
  return { encoding: encodingName, characters: messageSize / (encodingName === 'GSM-7' ? 7 : 16) };
}

function isOfWholeCharacters(text: string): boolean {
  return new SegmentedMessage(text).graphemes.every((grapheme) => [...grapheme].length === 1);
}
