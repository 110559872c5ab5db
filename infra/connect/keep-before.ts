import type { Settings } from '../twilio/account';
import { type Hosts, isOurs, leadsToUs } from './our-hosts';
import type { Change } from './plan';
import type { Changed } from './stored-tokens';
import { fieldsOf, pick, type Unit, unitsIn } from './unit';

/**
 * Adds what a change finds to what is kept to be put back one day. What is ours already was not there before: what was
 * kept of it stays, and what is not known is left out.
 */
export function keepBefore(kept: readonly Changed[], { sid, before: now }: Change, hosts: Hosts): Changed[] {
  const known = kept.find((one) => one.sid === sid);
  const found = unitsIn(now).map((unit) => beforeOf(unit, now, known?.before ?? {}, hosts));
  const fields = unitsIn(now).flatMap(fieldsOf);
  const others = Object.entries(known?.before ?? {}).filter(([field]) => !fields.includes(field));
  const before = Object.assign(Object.fromEntries(others), ...found) as Settings;
  return [...kept.filter((one) => one.sid !== sid), { sid, before }];
}

function beforeOf(unit: Unit, now: Settings, known: Settings, hosts: Hosts): Settings {
  const { address, fallback, application } = unit;
  if (!leadsToUs(unit, now, hosts) && !isOurs(now[address[0]] ?? '', hosts)) {
    const isOurFallback = fallback && isOurs(now[fallback[0]] ?? '', hosts);
    return { ...pick(fieldsOf(unit), now), ...(isOurFallback && pick(fallback, known)) };
  }
  const isTheirs = (field: string) => Boolean(now[field]) && !isOurs(now[field] ?? '', hosts);
  return {
    ...pick(
      fieldsOf(unit).filter((field) => field in known),
      known,
    ),
    ...(fallback && isTheirs(fallback[0]) && pick(fallback, now)),
    ...(application && isTheirs(application) && pick([application], now)),
  };
}
