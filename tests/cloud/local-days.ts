import { localDay } from '../../functions/cloud/local-day';
import { dayOf } from '../../functions/counts/calendar';

/** Prints how many days were told, and the zones in which Intl tells another at some hour of some week: this process's own zone is changed. */
const HOURS = Array.from({ length: 16 * 52 }, (_, i) => Date.UTC(2020, 0, 1, (i * 5) % 24, 30) + i * 7 * 86_400_000);
const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/GMT+5', 'CST6CDT', 'US/Central'];

const differing = ZONES.filter((zone) => {
  const day = localDay(zone);
  return HOURS.some((hour) => day(new Date(hour)) !== dayOf(new Date(hour), zone));
});
process.stdout.write(JSON.stringify({ told: ZONES.length * HOURS.length, differing }));
