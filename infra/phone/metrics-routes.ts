import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { closedMonth, dayOf } from '../../functions/counts/calendar';
import type { Row } from '../../functions/counts/rows';
import { safeView } from '../../functions/counts/safe';
import { tally } from '../../functions/counts/tally';
import { html } from '../../functions/page/html';
import { contentSecurityPolicy, type Page, page } from '../../functions/page/page';
import { publicPage } from '../../functions/page/public-page';
import { categoriesOf } from '../content/categories';
import { readContentFiles } from '../content/read-folder';
import { internalPage } from '../metrics/internal-page';
import { lastTwelveMonths } from '../metrics/range';
import { report } from '../metrics/report';
import { type Demo, fillDemoYear } from './demo-year';
import { type Answer, sentence } from './http-answer';

const CONTENT = join(__dirname, '../../functions/content');
const VIEWS = { '/metrics': 'Exact, for the operator', '/metrics/public': 'Public, as everybody sees it' };

const BUTTON = html`<form method="post" action="/metrics/demo"><button>Add a year of demo texts</button></form>`;

/** What the pages of counts need of the phone; `rows` waits until what was answered so far has been counted. */
export interface Counted extends Pick<Demo, 'counter' | 'timeZone'> {
  rows: () => Promise<Row[]>;
  content: () => Demo['content'];
}

type Route = (request: IncomingMessage) => Promise<Answer>;

/** Both views of the laptop's counts, and a button that fills them with a year of demo texts. */
export function metricsRoutes({ rows, counter, content, timeZone }: Counted): Record<string, Route> {
  const categories = () => categoriesOf(readContentFiles(CONTENT));
  let filling: string | undefined;
  const fill = (demo: Omit<Demo, 'progress'>) => {
    filling = 'The demo texts are being counted.';
    const progress = (done: number, all: number) => {
      filling = `${done} of ${all} demo texts are counted.`;
    };
    void fillDemoYear({ ...demo, progress }).finally(() => {
      filling = undefined;
    });
  };
  return {
    'GET /metrics': orWhyNot(async () => {
      const range = lastTwelveMonths(dayOf(new Date(), timeZone));
      return view('/metrics', internalPage(report(tally(await rows()), range), categories()), filling);
    }),
    'GET /metrics/public': orWhyNot(async () => {
      const closed = closedMonth(new Date(), timeZone);
      const safe = safeView(tally(await rows()), closed, categories());
      return view('/metrics/public', publicPage(safe, categories()), filling);
    }),
    'POST /metrics/demo': orWhyNot(async ({ headers }) => {
      if (headers.origin !== `http://${headers.host}`) return sentence(403, 'The button is on this page only.');
      if (!filling) fill({ content: content(), counter, timeZone, now: new Date() });
      return { ...sentence(303, 'The demo texts are being counted.'), headers: { location: '/metrics' } };
    }),
  };
}

/** A content file with a mistake, or a store that is gone, in words. */
function orWhyNot(route: Route): Route {
  return (request) =>
    route(request).catch((error: Error) => sentence(503, `The counts cannot be shown just now. ${error.message}`));
}

/** While the demo texts are being counted, the page is loaded anew every second. */
function view(path: keyof typeof VIEWS, shown: Page, filling: string | undefined): Answer {
  const links = Object.entries(VIEWS).map(
    ([href, name]) => html` <a href="${href}"${href === path && html` aria-current="page"`}>${name}</a>`,
  );
  const top = html`<nav class="top" aria-label="This laptop’s counts">
<a href="/">The phone</a>${links}
${filling ? html`<span role="status">${filling}</span>` : BUTTON}
</nav>
`;
  const headers = { 'content-security-policy': contentSecurityPolicy("'self'"), ...(filling && { refresh: '1' }) };
  return { status: 200, type: 'text/html; charset=utf-8', body: page(shown, top), headers };
}
