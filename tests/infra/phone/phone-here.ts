import { NONE } from '../../../functions/places/services';
import { answer } from '../../../functions/sms/answer';
import { understand } from '../../../functions/text/understand';
import type { Line } from '../../../infra/phone/in-words';
import type { LiveContent } from '../../../infra/phone/live-content';
import { memoryCounter } from '../../../infra/phone/memory-counter';
import { phoneApp } from '../../../infra/phone/phone-app';
import type { Shown } from '../../../infra/phone/send-text';
import type { Store } from '../../../infra/phone/store';
import { CATEGORIES } from '../../counts/random-counts';
import { CONTENT_FOLDER, content } from '../../text/content';
import { DEMO_TEXTS } from '../../text/demo-texts';

export const PORT = 3000;
const HERE = `http://127.0.0.1:${PORT}`;
export const PERSON = '+18165550101';

/** The phone in this process, without a server: the pretend Twilio behind it posts to the webhook directly. */
export interface PhoneHere {
  /** A path is one of the phone's own address. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  get<T>(path: string): Promise<T>;
  /** Sends what the page would send. */
  send(body: string, headers?: Record<string, string>): Promise<Response>;
  texting(body: string, from?: string): Promise<Shown>;
  replyTo(body: string, from?: string): Promise<string | undefined>;
  /** How many texts were counted about what, on whatever day. */
  counts(): Promise<Record<string, number>>;
}

const asItShips: LiveContent = {
  content: () => content,
  demoTexts: () => DEMO_TEXTS,
  services: () => NONE,
  answering: () => 'content',
  categories: () => CATEGORIES,
  constant: () => '',
  mistakes: () => [],
  stop: () => undefined,
};

/** A store that is ready. */
export async function memoryStore(counter = memoryCounter()): Promise<Store> {
  return { counter, name: 'memory', why: 'The test asks for it.' };
}

/** Puts the phone together, with the content as it ships and counts in memory unless the test has others. */
export function phoneHere({ live = asItShips, store = memoryStore() } = {}): PhoneHere {
  const post = async (request: Request) => app.fetch(request);
  const app = phoneApp({ port: PORT, content: live, folder: CONTENT_FOLDER, store, timeZone: 'America/Chicago', post });
  const phone: PhoneHere = {
    ask: async (path, init) => app.request(new URL(path, HERE).href, init),
    get: async <T>(path: string) => (await phone.ask(path)).json() as Promise<T>,
    send(body, headers = {}) {
      const usual = { origin: HERE, 'content-type': 'application/json' };
      return phone.ask('/send', { method: 'POST', headers: { ...usual, ...headers }, body });
    },
    texting: async (body, from = PERSON) => (await phone.send(JSON.stringify({ from, body }))).json() as Promise<Shown>,
    async replyTo(body, from) {
      const shown = await phone.texting(body, from);
      return 'replies' in shown ? shown.replies[0]?.text : undefined;
    },
    async counts() {
      const { lines } = await phone.get<{ lines: Line[] }>('/counts');
      return Object.fromEntries(lines.map(({ about, texts }) => [about, texts]));
    },
  };
  return phone;
}

/** What the content as it ships says to a text. */
export function wordsFor(body: string): string {
  return answer(understand(body, content), content);
}
