/** How many of something a test takes: few in `npm test`, many in the commands that take their time, as .ci/run does. */
export function howMany(few: number, many: number): number {
  return process.env.FULL_SIZE === '1' ? many : few;
}
