import type { Settings } from '../twilio/account';
import { notTaken } from './compare';
import { type Hosts, isOurs, leadsToUs } from './our-hosts';
import { fieldsOf, pick, type Unit } from './unit';

/**
 * What undo makes of a unit: `after` is what it sets, if the unit leads to us; `theirs` has been set by someone since;
 * of what is `unknown` nobody has told us what was there before. `lost` is a former fallback that Twilio takes no more.
 */
export type Back =
  | { is: 'ours'; after: Settings; left?: string; lost?: string }
  | { is: 'as before' | 'theirs' | 'unknown' };

/** Compares a unit as it is with what was there before. */
export function putBack(unit: Unit, before: Settings, now: Settings, hosts: Hosts): Back {
  const [url, method] = unit.address;
  const was = { ...pick(fieldsOf(unit), now), ...before };
  if (!leadsToUs(unit, now, hosts)) {
    const isAsBefore = url in before && notTaken(was, now).filter((field) => field in before).length === 0;
    return { is: isAsBefore ? 'as before' : 'theirs' };
  }
  if (!(url in before) || isOurs(before[url] ?? '', hosts)) return { is: 'unknown' };
  const after: Record<string, string> = { ...pick([url, method], was) };
  const { application } = unit;
  if (application && was[application]) after[application] = was[application] ?? '';
  return unit.fallback ? withFallback(unit.fallback, { before, now, after, url }, hosts) : { is: 'ours', after };
}

interface Parts {
  before: Settings;
  now: Settings;
  after: Record<string, string>;
  url: string;
}

/** A fallback that someone has set since stays; none is left without an address, which Twilio refuses (21406). */
function withFallback(pair: NonNullable<Unit['fallback']>, { before, now, after, url }: Parts, hosts: Hosts): Back {
  const [fallback] = pair;
  const was = before[fallback] ?? '';
  const is = now[fallback] ?? '';
  const isTheirs = is !== '' && !isOurs(is, hosts) && is !== was;
  const wanted = isTheirs ? is : isOurs(was, hosts) ? '' : was;
  const method = (isTheirs ? now[pair[1]] : before[pair[1]]) || now[pair[1]] || 'POST';
  const cannotStay = !after[url] && wanted !== '';
  return {
    is: 'ours',
    after: { ...after, [fallback]: cannotStay ? '' : wanted, [pair[1]]: method },
    ...(isTheirs && !cannotStay && { left: is }),
    ...(cannotStay && { lost: wanted }),
  };
}
