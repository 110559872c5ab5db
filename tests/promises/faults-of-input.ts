import { howMany } from '../full-size';
import type { Fault } from './fault';
import { fuzzedTexts, hugeTexts, tooLongTexts } from './fault-bodies';
import { bundleWith } from './fault-content';
import { aDayOff, clockAt } from './fault-switches';
import { textsFromKansas } from './fault-texts';
import { bundleWithService } from './service-bundle';

const HUGE = { texts: howMany(4, 200), sideBySide: howMany(1, 4), bodies: hugeTexts };

const DAMAGES: readonly { what: string; change: (good: string) => string | undefined }[] = [
  { what: 'missing', change: () => undefined },
  { what: 'empty', change: () => '' },
  { what: 'cut in half', change: (good) => good.slice(0, good.length / 2) },
  { what: 'of another shape', change: (good) => good.replace('"area":', '"where":') },
];

/** Content, clocks and bodies as they should not be. */
export const OF_INPUT: readonly Fault[] = [
  { name: 'content.txt missing', bundle: bundleWith(() => undefined), stages: [{ may: ['constant'] }] },
  { name: 'content.txt empty', bundle: bundleWith(() => ''), stages: [{ may: ['constant'] }] },
  {
    name: 'content.txt cut in half',
    bundle: bundleWith((good) => good.slice(0, good.length / 2)),
    stages: [{ may: ['constant'] }],
  },
  {
    name: 'content.txt of another shape',
    bundle: bundleWith((good) => good.replaceAll('"replies":', '"answers":')),
    stages: [{ may: ['constant'] }],
  },
  ...DAMAGES.map(({ what, change }) => ({
    name: `services.json ${what}`,
    bundle: () => bundleWithService(undefined, change),
    bodies: textsFromKansas,
    stages: [{ may: ['right' as const] }],
  })),
  {
    name: 'the clock a day off',
    clock: true,
    stages: [{ may: ['right'] }, { set: aDayOff(1), may: ['right'] }, { set: aDayOff(-1), may: ['right'] }],
  },
  { name: 'the clock a day off from the start', clock: true, stages: [{ set: aDayOff(1), may: ['right'] }] },
  {
    name: 'month end and daylight saving',
    clock: true,
    stages: [
      { set: clockAt('2027-02-01T05:59:00Z'), day: '2027-01-31', may: ['right'] },
      { set: clockAt('2027-02-01T06:00:01Z'), day: '2027-02-01', may: ['right'] },
      { set: clockAt('2027-03-14T05:59:00Z'), day: '2027-03-13', may: ['right'] },
      { set: clockAt('2027-03-14T06:00:01Z'), day: '2027-03-14', may: ['right'] },
      { set: clockAt('2027-03-15T04:59:00Z'), day: '2027-03-14', may: ['right'] },
      { set: clockAt('2027-03-15T05:00:01Z'), day: '2027-03-15', may: ['right'] },
      { set: clockAt('2027-11-08T05:59:00Z'), day: '2027-11-07', may: ['right'] },
      { set: clockAt('2027-11-08T06:00:01Z'), day: '2027-11-08', may: ['right'] },
    ],
  },
  { name: 'fuzzed bodies up to 64 KiB', texts: howMany(40, 2_000), bodies: fuzzedTexts, stages: [{ may: ['right'] }] },
  { name: 'fuzzed bodies beyond 64 KiB', bodies: tooLongTexts, stages: [{ may: ['fallback'] }] },
  { ...HUGE, name: 'bodies of 2 and 6 MB', stages: [{ may: ['fallback'] }] },
  { ...HUGE, name: 'bodies of 2 and 6 MB at the fallback', webhookDown: true, stages: [{ may: ['fallback'] }] },
];
