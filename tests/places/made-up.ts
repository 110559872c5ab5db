import { mayHaveService } from '../../functions/text/kinds';
import { spelledOutRange } from '../../infra/content/postal-codes';
import type { ContentFiles, LocalService } from '../../infra/content/schema';
import { kindOf, topicsOf } from '../../infra/content/topics';
import { WORDS, withServices } from './services';

/** Area codes of Kansas and Missouri: with each, 555-0100 to 555-0199 are nobody's. */
const AREA_CODES = [316, 620, 785, 913, 314, 417, 573, 636, 660, 816];
const OFFICE = { zone: 'America/Chicago', open: { 'mon-fri': '08:00-17:30' } };
const NIGHTS = { zone: 'America/Chicago', open: { 'mon-sun': '20:00-06:00' } };
const HOURS: LocalService['hours'][] = ['24/7', OFFICE, NIGHTS];
const SYLLABLES = ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'ri', 'so', 'tu'];

/** A service that nobody runs, with its own postal code and, each third, a town that is nowhere. */
export interface MadeUp {
  id: string;
  service: LocalService;
  region: string;
  zip: string;
  town?: string;
}

/** Services that nobody runs, the same each time, in the regions of a content that have postal codes. */
export function madeUpServices({ hotlines, languages }: ContentFiles, count: number): MadeUp[] {
  const regions = Object.entries(hotlines.places ?? {}).map(([region, { zips = [] }]) => ({
    region,
    codes: zips.flatMap(spelledOutRange).flatMap((start) => Array.from({ length: 99 }, (_, i) => start + two(i + 1))),
  }));
  const topics = topicsOf(hotlines).filter((topic) => mayHaveService(kindOf(topic, hotlines)));
  const kinds = Object.keys(WORDS.kinds);
  const codes = Object.keys(languages);
  return Array.from({ length: count }, (_, i) => {
    const { region, codes: zips } = regions[i % regions.length] as (typeof regions)[number];
    const zip = zips[Math.floor(i / regions.length)] as string;
    const town = i % 3 === 0 ? townOf(i) : undefined;
    const service: LocalService = {
      name: `The Quill Street Sanctuary ${i}`,
      kind: kinds[i % kinds.length] as string,
      call: `+1${AREA_CODES[Math.floor(i / 100) % AREA_CODES.length]}55501${two(i % 100)}`,
      area: { [region]: { zips: [zip], ...(town && { towns: [town] }) } },
      topics: topics.filter((_, j) => j === i % topics.length || i % 4 === 0),
      languages: i % 5 === 0 ? codes.slice(0, 1) : codes,
      hours: HOURS[i % HOURS.length] as LocalService['hours'],
      source: 'https://www.example.org',
      date: '2026-11-01',
      called: '2026-11-20',
    };
    return { id: `quill${i}`, service, region, zip, ...(town && { town }) };
  });
}

/** A content with these services beside its own words about them, if it has any. */
export function withMadeUp(files: ContentFiles, made: readonly MadeUp[]): ContentFiles {
  const services = Object.fromEntries(made.map(({ id, service }) => [id, service]));
  const kinds = { ...WORDS.kinds, ...files.services?.kinds };
  return withServices(files.services ? { ...files, services: { ...files.services, kinds } } : files, services);
}

function townOf(i: number): string {
  return `q${[...String(i).padStart(4, '0')].map((digit) => SYLLABLES[Number(digit)]).join('')}ville`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
