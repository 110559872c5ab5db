const WITHIN_MS = 60_000;
/** What is longer may be lost if the page is left while it is under way. */
const MAX_KEPT = 30_000;
const NOTHING = 'Nothing answers. Run npm start again, and leave this page open: what you typed stays here.';

let token = tokenIn(document);

/** What the server said no to; `body` is its JSON, if it sent any. */
export class Refused extends Error {
  constructor(message, body) {
    super(message);
    this.body = body;
  }
}

/** JSON from the server; throws a Refused with a sentence if there is none. */
export async function get(path) {
  return jsonOf(await answerTo(path, {}));
}

/** Sends JSON with this page's token; npm start that was started again has another one, which is fetched. */
export async function post(path, body = {}) {
  const response = await posted(path, body);
  if (response.status !== 403) return jsonOf(response);
  token = tokenIn(new DOMParser().parseFromString(await (await answerTo('', {})).text(), 'text/html'));
  return jsonOf(await posted(path, body));
}

function posted(path, body) {
  const headers = { 'content-type': 'application/json', 'x-token': token };
  const text = JSON.stringify(body);
  return answerTo(path, { method: 'POST', headers, body: text, keepalive: text.length < MAX_KEPT });
}

function tokenIn(page) {
  return page.querySelector('meta[name=token]')?.content ?? '';
}

function answerTo(path, options) {
  return fetch(`/words${path}`, { ...options, signal: AbortSignal.timeout(WITHIN_MS) }).catch(() => {
    throw new Refused(NOTHING);
  });
}

async function jsonOf(response) {
  if (response.ok) return response.json();
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  const body = isJson ? JSON.parse(text) : undefined;
  throw new Refused(body ? body.sentences.join(' ') : text, body);
}

/** A DOM element; what is put into it is text or elements, never markup. */
export function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}
