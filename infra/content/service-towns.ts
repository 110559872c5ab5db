import { fold } from '../../functions/text/fold';
import type { ContentFiles, HotlinesFile, LocalService } from './schema';

type Places = NonNullable<HotlinesFile['places']>;
type Files = Pick<ContentFiles, 'hotlines' | 'languages' | 'services'>;

/** The services that people are told of: each was called by somebody. */
export function calledServices({ services }: Files): [id: string, LocalService][] {
  return Object.entries(services?.services ?? {}).filter(([, { called }]) => called !== false);
}

/** The towns that only services name, by region, so that texts about them are understood. */
export function newTowns(files: Files): Places {
  const seen = new Set(knownNames(files).keys());
  const places: Record<string, { towns: string[]; namesakes: string[] }> = {};
  for (const { region, list, name } of calledServices(files).flatMap(([, { area }]) => namesIn(area))) {
    if (seen.has(folded(name))) continue;
    seen.add(folded(name));
    places[region] ??= { towns: [], namesakes: [] };
    places[region][list].push(name);
  }
  return places;
}

function namesIn(area: LocalService['area']) {
  return Object.entries(area).flatMap(([region, part]) =>
    (['namesakes', 'towns'] as const).flatMap((list) => (part[list] ?? []).map((name) => ({ region, list, name }))),
  );
}

/** Every name by which the towns of a service are found: with the region's code or name behind it, too. */
export function allNames(region: string, { towns = [], namesakes = [] }: Places[string], files: Files): Places {
  const { regions, places = {} } = files.hotlines;
  const also = new Set(
    Object.values(places)
      .flatMap((place) => place.namesakes ?? [])
      .map(folded),
  );
  const all = [...towns, ...namesakes];
  return {
    [region]: {
      towns: all.flatMap((town) => [town, `${town} ${region}`, `${town} ${regions[region] ?? region}`]),
      namesakes: [...namesakes, ...towns.filter((town) => also.has(folded(town)))],
    },
  };
}

/** The names of places that the content knows without services, with their regions; `none` is a place in no region. */
export function knownNames({ hotlines, languages }: Files): Map<string, string> {
  const inPlaces = Object.entries(hotlines.places ?? {}).flatMap(([region, { towns = [], namesakes = [] }]) =>
    [...towns, ...namesakes].map((name): [string, string] => [folded(name), region]),
  );
  const inLanguages = Object.values(languages).flatMap(({ regions = {} }) =>
    Object.entries(regions).flatMap(([region, { alone = [], anywhere = [] }]) =>
      [...alone, ...anywhere].map((name): [string, string] => [folded(name), region]),
    ),
  );
  return new Map([...inPlaces, ...inLanguages]);
}

/** A name as it is compared. */
export function folded(name: string): string {
  return fold(name).join(' ');
}

/** The regions in which there are services that people are told of; `none` if one serves a place in no region. */
export function servedRegions(files: Files): string[] {
  const areas = calledServices(files).flatMap(([, { area }]) => Object.entries(area));
  const known = knownNames(files);
  const hasNone = areas.some(([, { towns = [], namesakes = [] }]) =>
    [...towns, ...namesakes].some((town) => known.get(folded(town)) === 'none'),
  );
  return [...new Set(areas.map(([region]) => region)), ...(hasNone ? ['none'] : [])];
}

/** What is said of services in every language, if there are any that people are told of. */
export function serviceLines(files: Files): string[] {
  if (calledServices(files).length === 0) return [];
  return Object.values(files.services?.words ?? {}).flatMap(({ call, text }) => [call, ...(text ? [text] : [])]);
}
