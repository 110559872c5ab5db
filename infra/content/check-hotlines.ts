import parsePhoneNumber, { isSupportedCountry } from 'libphonenumber-js/max';
import { STALE_DAYS } from '../../functions/watch/check-verified';
import { inPlaces } from './check-places';
import { inTopics } from './check-topics';
import { didYouMean } from './did-you-mean';
import { error, type Problem, warning } from './problem';
import type { HotlinesFile, Line } from './schema';

const FILE = 'hotlines.json';
const NEEDED: readonly Line['kind'][] = ['hotline', 'crisis', 'emergency'];
const DAY = 86_400_000;
const FIRST_TIME_ZONE = 14 * 3_600_000;
const AGE_OF_ERROR = 365;

/** The rules for hotlines.json; `codes` are the languages that have a file. */
export function checkHotlines(hotlines: HotlinesFile, codes: readonly string[], today: Date): Problem[] {
  const { main, country, regions, lines } = hotlines;
  return [
    ...(codes.includes(main) ? [] : [`main is "${main}", but there is no ${main}.json; ${didYouMean(main, codes)}`]),
    ...inCountry(country),
    ...inTopics(hotlines, codes),
    ...Object.entries(regions).flatMap(([code, name]) => inRegion(code, name)),
    ...inPlaces(hotlines),
    ...inKinds(Object.values(lines)),
    ...Object.entries(lines).flatMap(([name, line]) => inLine(`lines.${name}`, name, line, hotlines)),
  ]
    .map((sentence) => error(FILE, sentence))
    .concat(Object.entries(lines).flatMap(([name, line]) => inDate(`lines.${name}.verified`, line.verified, today)));
}

function inCountry(country: string): string[] {
  if (isSupportedCountry(country)) return [];
  return [`country is "${country}", which is no country with phone numbers; write its two letters, like US or CA.`];
}

function inKinds(lines: readonly Line[]): string[] {
  return NEEDED.filter((kind) => !lines.some((line) => line.kind === kind)).map(
    (kind) => `lines has no line of kind ${kind}, which every reply is checked for; give the right line that kind.`,
  );
}

function inRegion(code: string, name: string): string[] {
  if (code === 'none') return ['regions.none is taken for places in no region; choose another code.'];
  if (!/^[A-Z0-9]{2,6}$/.test(code))
    return [`regions.${code} is no region code; write two to six capital letters, like KS.`];
  return name.trim() ? [] : [`regions.${code} is empty; write the region's name.`];
}

function inLine(
  key: string,
  name: string,
  { call, text, source, region }: Line,
  { country, regions }: HotlinesFile,
): string[] {
  const places = [country, ...Object.keys(regions)];
  return [
    ...(/^\w+$/.test(name)
      ? []
      : [`${key} cannot be named in a reply; use letters and digits only, like kansasCrisis.`]),
    ...(call === undefined && !text
      ? [`${key} has neither call nor text; add the number that people reach it by.`]
      : []),
    ...(call === undefined ? [] : inNumber(`${key}.call`, call, country)),
    ...(text ? inNumber(`${key}.text.to`, text.to, country) : []),
    ...(text?.word?.trim() === '' ? [`${key}.text.word is empty; write the word to text, or leave out the key.`] : []),
    ...(source.startsWith('https://')
      ? []
      : [`${key}.source is "${source}"; write an address that begins with https://.`]),
    ...(places.includes(region) || !isSupportedCountry(country)
      ? []
      : [`${key}.region is "${region}", which regions does not have; ${didYouMean(region, places)}`]),
  ];
}

/** What is wrong with a number that people dial. */
export function inNumber(key: string, number: string, country: string): string[] {
  if (/^\d{3,6}$/.test(number)) return [];
  const parsed = parsePhoneNumber(number, isSupportedCountry(country) ? country : 'US');
  if (!parsed?.isValid())
    return [`${key} is "${number}", which is no valid phone number; look it up again at the line's source.`];
  return parsed.number === number ? [] : [`${key} is "${number}"; write it as "${parsed.number}".`];
}

function inDate(key: string, verified: Line['verified'], today: Date): Problem[] {
  if (verified === false)
    return [error(FILE, `${key} has no day, for nobody has called the number; call it, then write the day.`)];
  const age = Math.floor((today.getTime() - Date.parse(verified)) / DAY);
  if (Date.parse(verified) - FIRST_TIME_ZONE > today.getTime()) {
    return [
      error(FILE, `${key} is ${verified}, which is still to come; write the day on which somebody checked the number.`),
    ];
  }
  if (age < STALE_DAYS) return [];
  const tell = age < AGE_OF_ERROR ? warning : error;
  return [
    { ...tell(FILE, `${key} is ${age} days ago; check the number at its source and write today's date.`), stale: true },
  ];
}
