import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { wordsRoutes } from '../words/routes';
import { inWords } from './in-words';
import { laptopEdges } from './laptop-edges';
import type { LiveContent } from './live-content';
import { metricsRoutes } from './metrics-routes';
import { sendText, TEXT } from './send-text';
import { counterOf, type Store } from './store';
import { keptToItself, onlyByOwnName, onlyFromOwnPage } from './this-computer';
import { localWebhook } from './webhook';

/** As a Function URL takes it. */
const MAX_BODY = 6 * 1024 * 1024;

/** What the phone is put together from; `port` is the one that its server listens on, `post` what Twilio posts with. */
export interface Phone {
  port: number;
  content: LiveContent;
  /** The folder that the content is in. */
  folder: string;
  store: Promise<Store>;
  timeZone: string;
  post?: (request: Request) => Promise<Response>;
}

/** The local phone: its page, the pretend Twilio behind it, the webhook and the counts, for this computer alone. */
export function phoneApp({ port, content, folder, store, timeZone, post = fetch }: Phone): Hono {
  const token = randomBytes(16).toString('hex');
  const address = { url: `http://127.0.0.1:${port}/sms`, signedUrl: `https://127.0.0.1:${port}/sms` };
  const counter = counterOf(store);
  const edges = {
    ...laptopEdges({ token, content: content.content, services: content.services, counter, timeZone }),
    get constant() {
      return content.constant();
    },
  };
  const webhook = localWebhook(address.signedUrl, edges);

  const rows = async () => {
    await webhook.counted();
    const { name } = await store;
    return counter.rows().catch(() => {
      const message = `${name} does not answer, so the counts cannot be read. Texts are answered all the same.`;
      throw new HTTPException(503, { message });
    });
  };

  return new Hono()
    .use(onlyByOwnName(port))
    .use(bodyLimit({ maxSize: MAX_BODY, onError: (c) => c.text('Longer than 6 MB.', 413) }))
    .all('/sms', ({ req }) => webhook.receive(req.raw))
    .use(keptToItself)
    .get('/status', async (c) => {
      const { name, why } = await store;
      return c.json({ store: { name, why }, answering: content.answering(), mistakes: content.mistakes() });
    })
    .get('/counts', async (c) => {
      const all = await rows();
      const stored = all.sort((a, b) => b.pk.localeCompare(a.pk) || b.sk.localeCompare(a.sk));
      return c.json({ lines: inWords(all, content.categories()), rows: stored });
    })
    .post('/send', onlyFromOwnPage, async (c) => {
      if (c.req.header('content-type') !== 'application/json') return c.text('Send application/json.', 415);
      const { data: text } = TEXT.safeParse(await c.req.json().catch(() => undefined));
      if (!text) return c.text('Send { "from": …, "body": … }, a text of 1,600 characters at most.', 400);
      return c.json(await sendText(text, { ...address, token, post }));
    })
    .on('POST', '/words/*', onlyFromOwnPage)
    .route(
      '/words',
      wordsRoutes(folder, () => new Date()),
    )
    .route('/', metricsRoutes({ rows, counter, content, timeZone }))
    .get('*', serveStatic({ root: join(__dirname, 'page'), index: 'phone.html' }))
    .notFound((c) => c.text('There is nothing here. The phone is at /.', 404))
    .onError((error, c) => {
      if (error instanceof HTTPException) return c.text(error.message, error.status);
      process.stderr.write(`${error.stack}\n`);
      return c.text('Something went wrong in the phone itself; the terminal says what.', 500);
    });
}
