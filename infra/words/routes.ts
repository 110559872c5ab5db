import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { buildSync } from 'esbuild';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Html } from '../../functions/page/html';
import { STYLE } from '../content/review-style';
import type { ContentFiles } from '../content/schema';
import { changesPart, changesPlace } from './changes-page';
import { choices } from './chips';
import { comparer } from './compared';
import { openDraft } from './draft';
import { draftResults } from './draft-results';
import { draftRoutes } from './draft-routes';
import { handOverRoutes } from './hand-over-routes';
import { wordLists } from './lists';
import { listsPage } from './lists-page';
import { numbersPage } from './numbers-page';
import { postersPage } from './posters-page';
import { repliesPage } from './replies-page';
import { onlyWith } from './requests';
import { type Address, shell } from './shell';
import { stateOf } from './state';
import { topicsPage } from './topics-page';

const MAX_BODY = 200_000;

/** The pages for whoever writes the words in a content folder. */
export function wordsRoutes(folder: string, now: () => Date): Hono {
  const token = randomBytes(32).toString('base64url');
  const draft = openDraft(folder);
  const results = draftResults(draft, now);
  const compared = comparer(folder, draft, results);
  const page = (address: Address, content: (files: ContentFiles) => readonly (Html | undefined)[]) => (c: Context) => {
    const files = results.files();
    return c.html(shell({ address, token, content: files && content(files) }));
  };

  return new Hono()
    .post('*', bodyLimit({ maxSize: MAX_BODY, onError: (c) => c.text('That is too long.', 413) }), onlyWith(token))
    .get('/', page('/words', repliesPage))
    .get(
      '/numbers',
      page('/words/numbers', (files) => numbersPage(files, now())),
    )
    .get('/posters', page('/words/posters', postersPage))
    .get('/topics', page('/words/topics', topicsPage))
    .get('/lists', page('/words/lists', listsPage))
    .get(
      '/changes',
      page('/words/changes', () => [changesPlace()]),
    )
    .get('/changes/part', (c) => c.html(changesPart(compared(), results.hasMistakes()).toString()))
    .get('/state', (c) => c.json(stateOf(draft, results)))
    .get('/choices', (c) => c.json(choices(results.files()?.hotlines.lines ?? {})))
    .get('/lists.json', (c) => {
      const files = results.files();
      return c.json(files ? wordLists(files) : []);
    })
    .route('/', draftRoutes(draft, results, now))
    .route('/', handOverRoutes(folder, results, compared, now))
    .route('/', assets());
}

/** What the pages are shown and work with. */
function assets(): Hono {
  let counting: string | undefined;
  return new Hono()
    .get('/review.css', (c) => c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }))
    .get('/counting.js', (c) => {
      counting ??= bundled(join(__dirname, 'counting.ts'));
      return c.body(counting, 200, { 'content-type': 'text/javascript; charset=utf-8' });
    })
    .get('/page/*', serveStatic({ root: __dirname, rewriteRequestPath: (path) => path.replace('/words/', '/') }));
}

/** A module with all that it imports, as a browser takes it. */
function bundled(path: string): string {
  const { outputFiles } = buildSync({ entryPoints: [path], bundle: true, format: 'esm', write: false });
  return outputFiles[0]?.text ?? '';
}
