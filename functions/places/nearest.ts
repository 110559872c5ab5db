import type { Content } from '../text/content';
import type { Meaning } from '../text/understand';
import { nearness } from './nearness';
import { clockAt, openUntil } from './open';
import type { Service, Services } from './services';

const DAY_MS = 86_400_000;

/** A service that is open, and until when. */
export interface Open {
  service: Service;
  until: string;
}

/**
 * The nearest service that fits a text and is open; of several that are equally near, another one each day, so that
 * none is always the first and nothing need be remembered.
 */
export function nearest(
  meaning: Meaning,
  { services }: Services,
  { answeredAs }: Content,
  now: Date,
): Open | undefined {
  const { topic, variant, language, region, place } = meaning;
  if (!place) return undefined;
  const topics: readonly string[] = [topic, answeredAs.get(topic) ?? topic];
  const near = services
    .filter((service) => topics.some((one) => service.topics.includes(one)))
    .filter(({ languages, text }) => languages.includes(language) && (variant !== 'text-first' || text !== undefined))
    .map((service) => ({ service, near: nearness(place, region, service.area) }))
    .filter((one) => one.near > 0);
  const minuteIn = clockAt(now);
  const open = near.flatMap((one) => {
    const until = openUntil(one.service.hours, minuteIn);
    return until === undefined ? [] : [{ ...one, until }];
  });
  const most = Math.max(...open.map((one) => one.near));
  const equal = open.filter((one) => one.near === most);
  return equal[Math.floor(now.getTime() / DAY_MS) % equal.length];
}
