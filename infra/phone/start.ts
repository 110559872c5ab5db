import { start } from '../terminal/start';
import { run } from './run';

/** Ctrl-C is how the phone ends, not a failure. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(0));

void start(run).then(() => {
  if (process.exitCode) process.exit(); // A server or a database that was started would go on.
});
