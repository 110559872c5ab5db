import { expect, test } from '@jest/globals';
import { broken } from './broken';

test.each<[string, Parameters<typeof broken>[0], string]>([
  [
    'of a region that is none',
    ({ files }) => Object.assign(files.hotlines, { places: { KN: { towns: ['topeka'] } } }),
    'places.KN is no region of regions; did you mean KS?',
  ],
  [
    'with a postal code that cannot be read',
    ({ files }) => Object.assign(files.hotlines, { places: { KS: { zips: ['66x-667'] } } }),
    'places.KS.zips has "66x-667"; write the beginning of a postal code, like "660", "664-679" or "M5".',
  ],
  [
    'with a range that runs backwards',
    ({ files }) => Object.assign(files.hotlines, { places: { KS: { zips: ['667-661'] } } }),
    'places.KS.zips has "667-661"; write the beginning of a postal code, like "660", "664-679" or "M5".',
  ],
  [
    'with a beginning of no postal code there',
    ({ files }) => Object.assign(files.hotlines, { places: { KS: { zips: ['M5'] } } }),
    'places.KS.zips has "M5", with which no postal code of the shape 99999 begins; write the shapes of this country under postalCodes, like ["A9A", "A9A 9A9"].',
  ],
  [
    'with a beginning that another region has',
    ({ files }) => Object.assign(files.hotlines, { places: { KS: { zips: ['660-662'] }, MO: { zips: ['662'] } } }),
    'places.MO.zips has "662", which places.KS.zips has too; leave it in one of them.',
  ],
  [
    'with a shape that is not one',
    ({ files }) => Object.assign(files.hotlines, { postalCodes: ['M5V'] }),
    'postalCodes has "M5V"; write A for each letter and 9 for each digit, like "A9A 9A9".',
  ],
  [
    'with a shape that has no digit',
    ({ files }) => Object.assign(files.hotlines, { postalCodes: ['AAA'] }),
    'postalCodes has "AAA", which any word may be; write one with a 9 in it.',
  ],
  [
    'with a shape that everyday words have',
    ({ files }) => Object.assign(files.hotlines, { postalCodes: ['A9'] }),
    'postalCodes has "A9", which is so short that words like b4 are one; write three signs at least.',
  ],
])('a place %s is named with what to write', (_, change, sentence) => {
  expect(broken(change)).toEqual([`hotlines.json: ${sentence}`]);
});
