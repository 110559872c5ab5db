// Loaded into a Lambda process before anything else, as NODE_OPTIONS=--require: its clock is off by CLOCK_SHIFT_MS and
// runs on from there. Timers and performance.now() are left alone.
const Real = Date;
const shift = Number(process.env.CLOCK_SHIFT_MS);

globalThis.Date = class extends Real {
  constructor(...given) {
    super(...(given.length > 0 ? given : [Real.now() + shift]));
  }

  static now() {
    return Real.now() + shift;
  }
};
