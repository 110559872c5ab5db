'use strict';
// Loaded into Lambda's process before all else: its clock stands where the file CLOCK_FILE says, as JSON with
// milliseconds: `wall` is added to Date, `steady` to process.uptime() and performance.now(). The file is read at each look.
const { readFileSync } = require('node:fs');

const RealDate = Date;
const realNow = performance.now.bind(performance);
const realUptime = process.uptime.bind(process);
const shifts = () => JSON.parse(readFileSync(process.env.CLOCK_FILE, 'utf8'));

globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length > 0 ? given : [RealDate.now() + shifts().wall]));
  }
  static now() {
    return RealDate.now() + shifts().wall;
  }
};
performance.now = () => realNow() + shifts().steady;
process.uptime = () => realUptime() + shifts().steady / 1000;
