import type { Region } from '../text/names';
import type { Place } from '../text/place';
import type { Area } from './services';

const TOWN = 2;
const REGION = 1;

/** How near an area is to a place: by how much of a postal code both have, then by its town, then by its region; 0 if the place is outside. */
export function nearness({ towns, zip }: Place, region: Region | undefined, area: Area): number {
  const shared = zip === undefined ? [] : area.zips.filter((range) => isIn(zip, range));
  if (shared.length > 0) return TOWN + Math.max(...shared.map(lengthOf));
  if (area.towns.some((town) => towns.includes(town))) return TOWN;
  return region !== undefined && area.regions.includes(region) ? REGION : 0;
}

function isIn(zip: string, range: string): boolean {
  const [from = '', to = from] = range.split('-');
  const start = zip.slice(0, from.length);
  return from <= start && start <= to;
}

function lengthOf(range: string): number {
  return range.split('-')[0]?.length ?? 0;
}
