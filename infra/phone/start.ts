import { createServer } from 'node:http';
import { join } from 'node:path';
import { settingsFor } from '../settings';
import { listen, portFrom } from '../terminal/listen';
import { liveContent } from './live-content';
import { phoneServer } from './phone-server';
import { chooseStore } from './store';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** The port is taken first, so that a taken one is known at once; whoever comes before the store is there, waits. */
async function start(): Promise<void> {
  const server = createServer();
  const port = await listen(server, portFrom(process.env.PORT));
  const store = chooseStore(say);
  const content = liveContent(join(__dirname, '../../functions/content'));
  const { timeZone } = settingsFor('prod');
  const phone = store.then((store) => phoneServer({ port, content, store, timeZone }));
  server.on('request', async (request, response) => (await phone)(request, response));

  const { name, why } = await store;
  say(`The phone is at http://127.0.0.1:${port}\nIt counts in ${name}: ${why}\nCtrl-C ends.`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit());

start().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
