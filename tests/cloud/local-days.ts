import { localDay } from '../../functions/cloud/local-day';

/** Prints how many days were told, and the zones in which Intl tells another at some hour of some week: this process's own zone is changed. */
const HOURS = Array.from({ length: 16 * 52 }, (_, i) => Date.UTC(2020, 0, 1, (i * 5) % 24, 30) + i * 7 * 86_400_000);
const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/GMT+5', 'CST6CDT', 'US/Central'];

const differing = ZONES.filter((zone) => {
  const day = localDay(zone);
  const intl = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  return HOURS.some((hour) => day(new Date(hour)) !== intl.format(hour));
});
process.stdout.write(JSON.stringify({ told: ZONES.length * HOURS.length, differing }));
