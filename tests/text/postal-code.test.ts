import { describe, expect, test } from '@jest/globals';
import { loadContent } from '../../functions/text/load';
import { understand } from '../../functions/text/understand';
import { compile } from '../../infra/content/compile';
import type { HotlinesFile } from '../../infra/content/schema';
import { smallContent } from '../infra/content/small-content';

type Codes = Pick<HotlinesFile, 'places' | 'postalCodes'>;

/** The region of a text, for a hotline in the two regions of the small content with postal codes of another country. */
function regionOf(text: string, codes: Codes): string | undefined {
  const { languages, hotlines } = smallContent;
  const english = { ...languages.en, sendTo: ['to', 'text'] } as (typeof languages)[string];
  const files = { hotlines: { ...hotlines, ...codes }, languages: { ...languages, en: english } };
  return understand(text, loadContent(compile(files))).region;
}

const AMERICAN: Codes = { places: { KS: { zips: ['660-662', '886-889'] }, MO: { zips: ['631'] } } };
/** They begin as 988 and 911 do, which are lines of the small content. */
const WESTERN: Codes = { places: { KS: { zips: ['980-994'] }, MO: { zips: ['900-961'] } } };
const CANADIAN: Codes = {
  postalCodes: ['A9A', 'A9A 9A9'],
  places: { KS: { zips: ['M', 'k1'] }, MO: { zips: ['H'] } },
};
const BRITISH: Codes = {
  postalCodes: ['AA9A', 'AA9', 'A99 9AA', 'AA9 9AA', 'AA9A 9AA'],
  places: { KS: { zips: ['SW1', 'NW'] }, MO: { zips: ['M60', 'NW10'] } },
};
const GERMAN: Codes = { places: { KS: { zips: ['01-04', '10'] }, MO: { zips: ['8'] } } };
const SWISS: Codes = { postalCodes: ['9999'], places: { KS: { zips: ['80'] }, MO: { zips: ['1'] } } };

describe('a postal code tells the region, by what it begins with', () => {
  test.each<[string, string | undefined, Codes]>([
    ['help 66044', 'KS', AMERICAN],
    ['66044-1234', 'KS', AMERICAN],
    ['help 98801', 'KS', WESTERN],
    ['help 91101', 'MO', WESTERN],
    ['help M5V', 'KS', CANADIAN],
    ['help m5v 2t6', 'KS', CANADIAN],
    ['HELP M5V2T6', 'KS', CANADIAN],
    ['i need help, we are at 12 king street K1A 0B1', 'KS', CANADIAN],
    ['H2X help', 'MO', CANADIAN],
    ['help H0P', 'MO', CANADIAN],
    ['help K2P', undefined, CANADIAN],
    ['help 66044', undefined, CANADIAN],
    ['help SW1A 1AA', 'KS', BRITISH],
    ['help nw6', 'KS', BRITISH],
    ['help nw10', undefined, BRITISH],
    ['help nw10 4ab', undefined, BRITISH],
    ['help m60 1qa', 'MO', BRITISH],
    ['help 01067', 'KS', GERMAN],
    ['help 80331', 'MO', GERMAN],
    ['help 8001', 'KS', SWISS],
    ['help 1000', 'MO', SWISS],
  ])('%j is in %s', (text, region, codes) => {
    expect(regionOf(text, codes)).toBe(region);
  });

  test('the longest beginning decides', () => {
    expect(regionOf('help NW10', { ...BRITISH, postalCodes: ['AA9', 'AA99'] })).toBe('MO');
  });
});

describe('no postal code is', () => {
  test.each<[string, string]>([
    ['text HELP to 66044', 'a number to text'],
    ['help text 66044', 'a number to text'],
    ['START 88788', 'the number of one of our lines'],
    ['i owe him 66044 dollars for the trip here', 'a sum in the middle of a sentence'],
    ['he wants 66000', 'a round sum'],
    ['help 660445', 'a longer number'],
  ])('%j: it has %s', (text) => {
    expect(regionOf(text, AMERICAN)).toBeUndefined();
  });

  test('a code in letters stays one behind such a word', () => {
    expect(regionOf('i moved to M5V', CANADIAN)).toBe('KS');
  });
});
