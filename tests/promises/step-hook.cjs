'use strict';
// Stands before an instrumented bundle, in Lambda's process. It notes each step at its first visit in STEPS_FILE, and
// at the step STEP_AT, once, throws or kills the process.
const { appendFileSync } = require('node:fs');

const { STEP_AT, STEP_FAULT, STEPS_FILE } = process.env;
const visited = new Set();
let phase = 'load';

function visit(kind, step) {
  if (visited.has(step)) return;
  visited.add(step);
  if (STEPS_FILE) appendFileSync(STEPS_FILE, `${JSON.stringify({ step, kind, phase })}\n`);
  if (String(step) !== STEP_AT) return;
  process.stderr.write(`struck at step ${step}\n`);
  if (STEP_FAULT === 'kill') process.kill(process.pid, 'SIGKILL');
  throw new Error(`thrown at step ${step}`);
}

globalThis.__step = (step) => visit('function', step);
globalThis.__afterAwait = (step, value) => {
  visit('await', step);
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
