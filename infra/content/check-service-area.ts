import type { Content } from '../../functions/text/content';
import { fold } from '../../functions/text/fold';
import { OTHER } from '../../functions/text/names';
import { understand } from '../../functions/text/understand';
import { inZip } from './check-places';
import { didYouMean } from './did-you-mean';
import { spelledOutRange } from './postal-codes';
import type { ContentFiles, LocalService, ServicesFile } from './schema';
import { folded, knownNames } from './service-towns';

type Part = LocalService['area'][string];

/** The rules for where services are: postal codes within their region, and towns whose names are no other words. */
export function inArea(files: ContentFiles, content: Content): string[] {
  const owners = townOwners(files);
  return Object.entries((files.services as ServicesFile).services).flatMap(([id, { area }]) => {
    const regions = Object.keys(files.hotlines.regions);
    const parts = Object.entries(area);
    const key = `services.${id}.area`;
    if (parts.length === 0) return [`${key} is empty; name a region, like "KS": {}, which is all of it.`];
    return parts.flatMap(([region, part]) =>
      regions.includes(region)
        ? [
            ...(isEmptied(part)
              ? [`${key}.${region} names no place; write some, or {} for all of ${region}, or take ${region} out.`]
              : []),
            ...(part.zips ?? []).flatMap((zip) => inServedZip(`${key}.${region}.zips`, zip, region, files)),
            ...inTowns(`${key}.${region}`, region, part, owners, content),
          ]
        : [`${key}.${region} is no region of hotlines.json; ${didYouMean(region, regions)}`],
    );
  });
}

/** Lists that were emptied are no sign that all of the region is meant. */
function isEmptied(part: Part): boolean {
  const lists = Object.values(part);
  return lists.length > 0 && lists.every((list) => list?.length === 0);
}

/** Whoever texts it is counted in its region, so places must have it, too. */
function inServedZip(key: string, zip: string, region: string, { hotlines }: ContentFiles): string[] {
  const mistakes = inZip(key, zip, hotlines);
  if (mistakes.length > 0) return mistakes;
  const known = new Set((hotlines.places?.[region]?.zips ?? []).flatMap(spelledOutRange));
  const isKnown = (code: string) => Array.from(code, (_, i) => code.slice(0, i + 1)).some((start) => known.has(start));
  return spelledOutRange(zip).every(isKnown)
    ? []
    : [`${key} has "${zip}", which places.${region}.zips of hotlines.json does not have; add it there, too.`];
}

function inTowns(
  key: string,
  region: string,
  { towns = [], namesakes = [] }: Part,
  { known, claimed }: Owners,
  content: Content,
): string[] {
  const isNew = (town: string) => !known.has(folded(town));
  return [
    ...[...towns, ...namesakes].flatMap((town) => {
      const owner = claimed.get(folded(town));
      if (folded(town) === '') return [`${key} has a town without a letter; write its name.`];
      return owner === undefined || owner === region || owner === 'none'
        ? []
        : [`${key} has "${town}", which is taken for one in ${owner}; write "${town} ${region.toLowerCase()}".`];
    }),
    ...towns
      .filter((town) => isNew(town) && isWord(town, content))
      .map((town) => `${key}.towns has "${town}", which people write for other reasons, too; put it under namesakes.`),
  ];
}

/** Whether a name may say something else than where somebody is. */
function isWord(town: string, content: Content): boolean {
  const [word = '', ...others] = fold(town);
  const isKnown = others.length === 0 && content.spelling.some((language) => language.isKnown(word));
  return isKnown || understand(town, content).topic !== OTHER;
}

interface Owners {
  /** The regions of the names that the content knows without services, and with them. */
  known: ReadonlyMap<string, string>;
  claimed: ReadonlyMap<string, string>;
}

function townOwners(files: ContentFiles): Owners {
  const known = knownNames(files);
  const claimed = new Map(known);
  for (const { area } of Object.values((files.services as ServicesFile).services))
    for (const [region, { towns = [], namesakes = [] }] of Object.entries(area))
      for (const name of [...towns, ...namesakes].map(folded)) if (!claimed.has(name)) claimed.set(name, region);
  return { known, claimed };
}
