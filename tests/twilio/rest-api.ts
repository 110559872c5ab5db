import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Fate, nextCall } from '../fate';
import { ACCOUNT, AUTH_TOKEN } from './resources';
import { answer, FORBIDDEN, UNAUTHORIZED } from './routes';
import type { TwilioApi, World } from './world';

/** Twilio's REST API for one account, on 127.0.0.1. */
export async function startTwilio(world: Partial<World> = {}): Promise<TwilioApi> {
  const state = {
    tokens: [AUTH_TOKEN],
    status: 'active',
    type: 'Full' as const,
    balance: '23.10',
    apiKeys: [],
    spent: { week: '0', month: '0' },
    alerts: [],
    numbers: [],
    shortCodes: [],
    services: [],
    verifications: [],
    messages: [],
    keepsFragments: true,
    ignores: [],
    lacks: [],
    rules: undefined,
    came: [],
    fate: { calls: 0, death: undefined } as Fate,
    hanging: false,
    trouble: undefined as TwilioApi['trouble'],
    updates: [] as TwilioApi['updates'],
    requests: [] as string[],
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
  state.requests.push(`${request.method} ${request.url}`);
  const isTroubled = request.method === 'POST' && state.trouble?.with === state.updates.length;
  const fated = nextCall(state.fate);
  const how = isTroubled ? state.trouble?.how : fated;
  state.hanging = how === 'hang';
  if (state.hanging) return;
  if (how === 'cut before') return void request.socket.destroy();
  const { status, body } = isAllowed(request, state)
    ? answer(request.method ?? '', url, form, state)
    : isKey(request, state)
      ? FORBIDDEN
      : UNAUTHORIZED;
  if (how === 'cut after') return void request.socket.destroy();
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** A restricted key reaches no message, and neither the account nor its balance. */
const KEYS_MAY_NOT = /\/Messages|\/Accounts\/AC\w+(?:\/Balance)?\.json/;

/** An API key (SK…) of no account is refused like a wrong token. */
function isAllowed(request: IncomingMessage, world: World): boolean {
  if (world.tokens.some((token) => basicOf(request) === `${ACCOUNT}:${token}`)) return true;
  return isKey(request, world) && request.method === 'GET' && !KEYS_MAY_NOT.test(request.url ?? '');
}

function isKey(request: IncomingMessage, { apiKeys }: World): boolean {
  return apiKeys.includes(basicOf(request));
}

function basicOf({ headers }: IncomingMessage): string {
  const [, basic = ''] = /^Basic (\S+)$/.exec(headers.authorization ?? '') ?? [];
  return Buffer.from(basic, 'base64').toString();
}
