import { didYouMean } from './did-you-mean';
import { shapesOf, spelledOutRange } from './postal-codes';
import type { HotlinesFile } from './schema';

const SHAPE = /^[A9]+( [A9]+)?$/;
const MIN_SHAPE = 3;
const MAX_RANGE = 1000;

/** What is wrong with the places of regions and their postal codes. */
export function inPlaces(hotlines: HotlinesFile): string[] {
  const regions = Object.keys(hotlines.regions);
  const places = Object.entries(hotlines.places ?? {});
  return [
    ...shapesOf(hotlines).flatMap((shape) => inShape(shape)),
    ...places
      .filter(([region]) => !regions.includes(region))
      .map(([region]) => `places.${region} is no region of regions; ${didYouMean(region, regions)}`),
    ...places.flatMap(([region, { zips = [] }]) =>
      zips.flatMap((zip) => inZip(`places.${region}.zips`, zip, hotlines)),
    ),
    ...inSeveral(places),
  ];
}

function inShape(shape: string): string[] {
  if (!SHAPE.test(shape))
    return [`postalCodes has "${shape}"; write A for each letter and 9 for each digit, like "A9A 9A9".`];
  if (!shape.includes('9')) return [`postalCodes has "${shape}", which any word may be; write one with a 9 in it.`];
  if (shape.length >= MIN_SHAPE) return [];
  return [`postalCodes has "${shape}", which is so short that words like b4 are one; write three signs at least.`];
}

/** What is wrong with the beginning of a postal code, or a range of them. */
export function inZip(key: string, zip: string, hotlines: HotlinesFile): string[] {
  const beginnings = isRange(zip) ? spelledOutRange(zip) : [];
  if (beginnings.length === 0)
    return [`${key} has "${zip}"; write the beginning of a postal code, like "660", "664-679" or "M5".`];
  const shapes = shapesOf(hotlines).map((shape) => shape.replaceAll(' ', ''));
  const fits = (beginning: string) => shapes.some((shape) => shape.startsWith(shapeOf(beginning)));
  if (beginnings.every(fits)) return [];
  return [
    `${key} has "${zip}", with which no postal code of the shape ${shapes.join(' or ')} begins; write the shapes of this country under postalCodes, like ["A9A", "A9A 9A9"].`,
  ];
}

function isRange(zip: string): boolean {
  const [from = '', to] = zip.split('-');
  if (to === undefined) return /^[a-z0-9]+( [a-z0-9]+)?$/i.test(zip);
  return /^\d+-\d+$/.test(zip) && from.length === to.length && Number(to) - Number(from) < MAX_RANGE;
}

function shapeOf(beginning: string): string {
  return beginning.replaceAll(/[a-z]/g, 'A').replaceAll(/\d/g, '9');
}

function inSeveral(places: [string, { zips?: string[] | undefined }][]): string[] {
  const all = places.flatMap(([region, { zips = [] }]) =>
    zips
      .filter(isRange)
      .flatMap(spelledOutRange)
      .map((beginning) => ({ beginning, region })),
  );
  const owners = new Map<string, string>();
  return all.flatMap(({ beginning, region }) => {
    const other = owners.get(beginning);
    owners.set(beginning, region);
    return other === undefined || other === region
      ? []
      : [`places.${region}.zips has "${beginning}", which places.${other}.zips has too; leave it in one of them.`];
  });
}
