import type { Server } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import { contentFolder } from '../content/folder';
import { settingsFor } from '../settings';
import type { Command } from '../terminal/io';
import { listen, portFrom } from '../terminal/listen';
import { commandLine, parseArguments } from '../terminal/parse-arguments';
import { liveContent } from './live-content';
import { phoneApp } from './phone-app';
import { chooseStore } from './store';

const SUMMARY = `Starts the phone: a page on this computer that texts the responder as it is here.
PORT=4000 chooses another port, STORE=memory counts without DynamoDB Local, CONTENT=folder takes another hotline's content.`;
const usage = commandLine('start', SUMMARY, [['', 'the phone, at http://127.0.0.1:3000']]);

/** Binds the port first, so that a conflict shows at once. Pages and texts wait for the content, and only counts for the store. */
export const run: Command = async (args, io) => {
  parseArguments(usage, args);
  const say = (line: string) => io.out.write(`${line}\n`);
  const server = createAdaptorServer({ fetch: async (request, env) => (await app).fetch(request, env) });
  const port = await listen(server as Server, portFrom(io.env.PORT));
  const folder = contentFolder(io.env);
  const { timeZone } = settingsFor('prod');
  const reading = setImmediate().then(() => liveContent(folder));
  const store = reading.then(() => chooseStore(say, io.env.STORE)); // DynamoDB Local would take both cores from it.
  const app = reading.then((content) => phoneApp({ port, content, folder, store, timeZone }));

  await app;
  say(`The phone is at http://127.0.0.1:${port}\nIts words are changed at http://127.0.0.1:${port}/words`);
  if ((await reading).answering() === 'constant')
    say('The content has mistakes, so every text gets the same short reply until they are fixed: npm run content.');
  const { name, why } = await store;
  say(`It counts in ${name}: ${why}\nCtrl-C ends.`);
  return 0;
};
