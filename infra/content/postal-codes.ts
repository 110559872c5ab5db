import type { Compiled } from '../../functions/text/compiled';
import { fold } from '../../functions/text/fold';
import type { Region } from '../../functions/text/names';
import type { HotlinesFile, LanguageFile } from './schema';

/** As in the USA: five digits. */
const USUAL = ['99999'];

/** Postal codes as a text has them: their shapes, and the regions by their beginnings; a number to text that is as long as one is one of none. */
export function compilePostalCodes(hotlines: HotlinesFile, files: readonly LanguageFile[]): Compiled['postal'] {
  const shapes = shapesOf(hotlines).map((shape) => shape.replaceAll(' ', ''));
  const known = Object.values(hotlines.lines).flatMap(({ call, text }) => [call ?? '', text?.to ?? '']);
  const shortCodes = known.filter((number) => shapes.includes(number.replaceAll(/\d/g, '9')));
  return {
    shapes,
    regions: Object.fromEntries([
      ...beginningsOf(hotlines),
      ...shortCodes.map((code): [string, 'none'] => [code, 'none']),
    ]),
    sendTo: [...new Set(files.flatMap(({ sendTo = [] }) => sendTo.flatMap(fold)))],
  };
}

/** `A9A 9A9`: A for a letter, 9 for a digit. */
export function shapesOf({ postalCodes = USUAL }: Pick<HotlinesFile, 'postalCodes'>): readonly string[] {
  return postalCodes;
}

function beginningsOf({ places = {} }: HotlinesFile): [string, Region][] {
  return Object.entries(places).flatMap(([region, { zips = [] }]) =>
    zips.flatMap(spelledOutRange).map((beginning): [string, Region] => [beginning, region as Region]),
  );
}

/** `664`, `665` … for `664-666`; in small letters, without spaces. */
export function spelledOutRange(range: string): string[] {
  const [from = '', to] = range.toLowerCase().replaceAll(' ', '').split('-');
  if (to === undefined) return [from];
  const count = Math.max(0, Number(to) - Number(from) + 1) || 0;
  return Array.from({ length: count }, (_, i) => String(Number(from) + i).padStart(from.length, '0'));
}
