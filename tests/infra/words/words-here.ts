import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Hono } from 'hono';
import { liveContent } from '../../../infra/phone/live-content';
import { phoneApp } from '../../../infra/phone/phone-app';
import { CONTENT_FOLDER } from '../../text/content';
import { memoryStore } from '../phone/phone-here';

const FILES = ['hotlines.json', 'en.json', 'es.json', 'services.json', 'weights'];

/** A copy of the content as it ships, which a test may change. */
export interface Copy {
  path: string;
  read(name: string): string;
  write(name: string, text: string): void;
  remove(): void;
}

export function copyOfContent(): Copy {
  const path = mkdtempSync(join(tmpdir(), 'words-'));
  for (const name of FILES) cpSync(join(CONTENT_FOLDER, name), join(path, name), { recursive: true });
  return {
    path,
    read: (name) => readFileSync(join(path, name), 'utf8'),
    write(name, text) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), text);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** What npm start serves for a content folder. */
export function appFor(folder: string, port: number): { app: Hono; stop(): void } {
  const content = liveContent(folder);
  return {
    app: phoneApp({ port, content, folder, store: memoryStore(), timeZone: 'America/Chicago' }),
    stop: content.stop,
  };
}

/** The page's own requests, without a browser. */
export interface PageHere {
  get(path: string): Promise<Response>;
  post(path: string, body?: unknown, headers?: Record<string, string | undefined>): Promise<Response>;
  stop(): void;
}

const HERE = 'http://127.0.0.1:3000';

/** A page that was loaded, with its token. */
export async function pageFor(folder: string): Promise<PageHere> {
  const { app, stop } = appFor(folder, 3000);
  const get = async (path: string) => app.request(`${HERE}/words${path}`);
  const token = /name="token" content="([^"]+)"/.exec(await (await get('')).text())?.[1];
  return {
    get,
    async post(path, body = {}, headers = {}) {
      const usual = { origin: HERE, 'content-type': 'application/json', 'x-token': token };
      const sent = Object.entries({ ...usual, ...headers }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value] as [string, string]],
      );
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return app.request(`${HERE}/words${path}`, { method: 'POST', headers: sent, body: text });
    },
    stop,
  };
}
