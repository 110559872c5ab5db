import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { ACCOUNT, AUTH_TOKEN, type Resource, type Service } from './resources';
import { answer, UNAUTHORIZED } from './routes';

/** What the account has; a test changes it at will. */
export interface World {
  /** The primary auth token first; each is taken, and the first one signs. */
  tokens: string[];
  status: string;
  type: 'Full' | 'Trial';
  balance: string;
  numbers: Resource[];
  shortCodes: Resource[];
  services: Service[];
  verifications: Resource[];
  messages: Resource[];
}

export interface TwilioApi extends World {
  url: string;
  /** The path and the form of every update, in their order. */
  readonly updates: { path: string; form: Record<string, string> }[];
  /** The update of this index, counted from 0, finds no connection, is carried out and then cut, or hangs. */
  /** Whether an update hangs now. */
  hanging: boolean;
  trouble: { with: number; how: 'cut before' | 'cut after' | 'hang' } | undefined;
  stop(): Promise<void>;
}

/** Twilio's REST API for one account, on 127.0.0.1. */
export async function startTwilio(world: Partial<World> = {}): Promise<TwilioApi> {
  const state = {
    tokens: [AUTH_TOKEN],
    status: 'active',
    type: 'Full' as const,
    balance: '23.10',
    numbers: [],
    shortCodes: [],
    services: [],
    verifications: [],
    messages: [],
    hanging: false,
    trouble: undefined as TwilioApi['trouble'],
    updates: [] as TwilioApi['updates'],
    ...world,
  };
  const server = createServer((request, response) => {
    void serve(request, response, state).catch(() => request.socket.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => void server.close().closeAllConnections(),
  });
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  state: Omit<TwilioApi, 'url' | 'stop'>,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'https://api.twilio.com');
  const form = new URLSearchParams(await text(request));
  const isTroubled = request.method === 'POST' && state.trouble?.with === state.updates.length;
  const how = isTroubled ? state.trouble?.how : undefined;
  state.hanging = how === 'hang';
  if (state.hanging) return;
  if (how === 'cut before') return void request.socket.destroy();
  const { status, body } = isKnown(request, state) ? answer(request.method ?? '', url, form, state) : UNAUTHORIZED;
  if (how === 'cut after') return void request.socket.destroy();
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** An API key (SK…) of no account is refused like a wrong token. */
function isKnown({ headers }: IncomingMessage, { tokens }: World): boolean {
  const [, basic = ''] = /^Basic (\S+)$/.exec(headers.authorization ?? '') ?? [];
  return tokens.some((token) => Buffer.from(basic, 'base64').toString() === `${ACCOUNT}:${token}`);
}
