import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { buildSync } from 'esbuild';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { MAX_TEXT_LENGTH } from '../../functions/text/plain';
import { STYLE } from '../content/review-style';
import { choices } from './chips';
import { openDraft } from './draft';
import { draftResults } from './draft-results';
import { EDIT } from './edit';
import { repliesPage } from './replies-page';
import { bodyOf, onlyWith } from './requests';
import { saveDraft } from './save-draft';
import { shell } from './shell';
import { stateOf } from './state';
import { tried } from './tried';

const MAX_BODY = 200_000;
const TRIED = z.strictObject({ text: z.string().max(MAX_TEXT_LENGTH) });
const PLACE = EDIT.pick({ file: true, path: true });
const DROPPED = z.strictObject({ file: z.string().optional() });

/** The pages for whoever writes the words in a content folder. */
export function wordsRoutes(folder: string, now: () => Date): Hono {
  const token = randomBytes(32).toString('base64url');
  const draft = openDraft(folder);
  const results = draftResults(draft, now);
  let counting: string | undefined;
  const file = (c: Context, type: string, text: string) =>
    c.body(text, 200, { 'content-type': `${type}; charset=utf-8` });

  return new Hono()
    .post('*', bodyLimit({ maxSize: MAX_BODY, onError: (c) => c.text('That is too long.', 413) }), onlyWith(token))
    .get('/', (c) => {
      const files = results.files();
      return c.html(shell({ address: '/words', token, content: files ? repliesPage(files) : [] }));
    })
    .get('/state', (c) => c.json(stateOf(draft, results)))
    .get('/choices', (c) => c.json(choices(results.files()?.hotlines.lines ?? {})))
    .post('/change', async (c) => {
      const refused = draft.change(await bodyOf(c.req.raw, EDIT));
      return refused ? c.json(refused, 409) : c.json({});
    })
    .post('/saved', async (c) => {
      const { file, path } = await bodyOf(c.req.raw, PLACE);
      return c.json({ value: draft.savedAt(file, path) });
    })
    .post('/try', async (c) => c.json(tried((await bodyOf(c.req.raw, TRIED)).text, results)))
    .post('/save', (c) => c.json(saveDraft(draft, results, now())))
    .post('/drop', async (c) => {
      draft.drop((await bodyOf(c.req.raw, DROPPED)).file);
      return c.json({});
    })
    .get('/review.css', (c) => file(c, 'text/css', STYLE))
    .get('/counting.js', (c) => {
      counting ??= bundled(join(__dirname, 'counting.ts'));
      return file(c, 'text/javascript', counting);
    })
    .get('/page/*', serveStatic({ root: __dirname, rewriteRequestPath: (path) => path.replace('/words/', '/') }));
}

/** A module with all that it imports, as a browser takes it. */
function bundled(path: string): string {
  const { outputFiles } = buildSync({ entryPoints: [path], bundle: true, format: 'esm', write: false });
  return outputFiles[0]?.text ?? '';
}
