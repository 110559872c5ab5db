import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type Answer, bodyOf, file, json, send, sentence } from './http-answer';
import { laptopEdges } from './laptop-edges';
import type { LiveContent } from './live-content';
import { metricsRoutes } from './metrics-routes';
import { sendText, textIn } from './send-text';
import type { Store } from './store';
import { localWebhook } from './webhook';

/** What the phone is put together from; `port` is the one that its server listens on. */
export interface Phone {
  port: number;
  content: LiveContent;
  store: Store;
  timeZone: string;
}

type Route = (request: IncomingMessage, body: Buffer) => Promise<Answer>;

/** The local phone: its page, the pretend Twilio behind it, the webhook and the counts, for this computer alone. */
export function phoneServer({ port, content, store, timeZone }: Phone): RequestListener {
  const token = randomBytes(16).toString('hex');
  const address = { url: `http://127.0.0.1:${port}/sms`, signedUrl: `https://127.0.0.1:${port}/sms` };
  const edges = {
    ...laptopEdges({ token, content: content.content, counter: store.counter, timeZone }),
    get constant() {
      return content.constant();
    },
  };
  const webhook = localWebhook(address.signedUrl, edges);

  const rows = async () => {
    await webhook.counted();
    return store.counter.rows();
  };

  const routes: Record<string, Route> = {
    ...metricsRoutes({ rows, counter: store.counter, content: content.content, timeZone }),
    'GET /': () => page('phone.html', 'text/html'),
    'GET /phone.css': () => page('phone.css', 'text/css'),
    'GET /phone.js': () => page('phone.js', 'text/javascript'),
    'GET /beside.js': () => page('beside.js', 'text/javascript'),
    'GET /ask.js': () => page('ask.js', 'text/javascript'),
    'GET /status': async () => {
      const { name, why } = store;
      return json({ store: { name, why }, answering: content.answering(), mistakes: content.mistakes() });
    },
    'GET /counts': () =>
      rows().then(
        (all) => json(all.sort((a, b) => a.pk.localeCompare(b.pk) || a.sk.localeCompare(b.sk))),
        () =>
          sentence(
            503,
            `${store.name} does not answer, so the counts cannot be read. Texts are answered all the same.`,
          ),
      ),
    'POST /send': async ({ headers }, body) => {
      if (headers.origin !== `http://${headers.host}`) return sentence(403, 'Texts are taken from this phone only.');
      if (headers['content-type'] !== 'application/json') return sentence(415, 'Send application/json.');
      const text = textIn(body.toString());
      if (!text) return sentence(400, 'Send { "from": …, "body": … }, a text of 1,600 characters at most.');
      return sendText(text, { ...address, token }).then(json, (error: Error) => sentence(502, error.message));
    },
  };

  const names = ['127.0.0.1', 'localhost'].map((name) => new URL(`http://${name}:${port}`));
  return async (request, response) => {
    try {
      if (!names.some(({ host }) => host === request.headers.host)) {
        const origins = names.map(({ origin }) => origin).join(' and ');
        return send(sentence(421, `This phone answers at ${origins} only.`), response);
      }
      const body = await bodyOf(request);
      const [path = ''] = (request.url ?? '').split('?');
      if (path === '/sms') return await webhook.receive(request, response, body);
      const route = Object.hasOwn(routes, `${request.method} ${path}`)
        ? routes[`${request.method} ${path}`]
        : undefined;
      send((await route?.(request, body)) ?? sentence(404, 'There is nothing here. The phone is at /.'), response);
    } catch {
      fail(response);
    }
  };
}

function page(name: string, type: string): Promise<Answer> {
  return file(join(__dirname, 'page', name), type);
}

/** The request broke off, or something here did. */
function fail(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else send(sentence(500, 'Something went wrong in the phone itself.'), response);
}
