import type { Pace } from '../counts/count';

/** The process's own clock, chance and timers; performance.now() would load a part of Node on the way to the first reply. */
export const pace: Pace = {
  now: () => process.uptime() * 1000,
  random: Math.random,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};
