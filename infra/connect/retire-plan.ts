import { type Hosts, leadsToUs } from './our-hosts';
import type { Change } from './plan';
import type { Resource } from './resources';
import { fieldsOf, pick, type Unit, unitsIn } from './unit';

/** Addresses of TwiML Bins. */
export interface Bins {
  texts: string;
  calls?: string | undefined;
}

/** What leads to us leads to the TwiML Bins then, without a fallback: nothing of ours answers any more. */
export function retirePlan(resources: readonly Resource[], bins: Bins, hosts: Hosts): Change[] {
  return resources.flatMap(({ sid, name, settings }) => {
    const units = unitsIn(settings).filter((unit) => leadsToUs(unit, settings, hosts) && bins[unit.about]);
    const after = Object.assign({}, ...units.map((unit) => toBin(unit, bins[unit.about] ?? '')));
    return units.length > 0 ? [{ sid, name, before: pick(units.flatMap(fieldsOf), settings), after }] : [];
  });
}

function toBin({ address: [url, method], fallback }: Unit, bin: string) {
  return { [url]: bin, [method]: 'POST', ...(fallback && { [fallback[0]]: '' }) };
}
