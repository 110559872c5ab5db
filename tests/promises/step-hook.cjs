'use strict';
// Stands before an instrumented bundle, in Lambda's process: notes each step at its first visit, and at the step
// STEP_AT throws or kills the process, once.
const { appendFileSync } = require('node:fs');

const { STEP_AT, STEP_FAULT, STEPS_FILE } = process.env;
const visited = new Set();
let phase = 'load';

globalThis.__step = (step) => {
  if (visited.has(step)) return;
  visited.add(step);
  if (STEPS_FILE) appendFileSync(STEPS_FILE, `${phase} ${step}\n`);
  if (String(step) !== STEP_AT) return;
  if (STEP_FAULT === 'kill') process.kill(process.pid, 'SIGKILL');
  throw new Error(`thrown at step ${step}`);
};
globalThis.__afterStep = (step, value) => {
  globalThis.__step(step);
  return value;
};

const { streamifyResponse } = globalThis.awslambda;
globalThis.awslambda.streamifyResponse = (handler) =>
  streamifyResponse((event, stream, context) => {
    if (phase === 'load') phase = 'answer';
    stream.on('finish', () => {
      phase = 'count';
    });
    return handler(event, stream, context);
  });
