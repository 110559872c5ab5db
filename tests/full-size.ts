/** How many of something a test takes: few in `npm test`, many in `npm run test:faults` and its like. */
export function howMany(few: number, many: number): number {
  return /^test:(?:faults|privacy|exact)$/.test(process.env.npm_lifecycle_event ?? '') ? many : few;
}
