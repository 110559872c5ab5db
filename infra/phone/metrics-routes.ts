import { Hono } from 'hono';
import { blurBy } from '../../functions/counts/blur';
import { closedMonth, dayOf } from '../../functions/counts/calendar';
import type { Row } from '../../functions/counts/rows';
import { safeView } from '../../functions/counts/safe';
import { tally } from '../../functions/counts/tally';
import { type Html, html } from '../../functions/page/html';
import { contentSecurityPolicy, page } from '../../functions/page/page';
import { publicPage } from '../../functions/page/public-page';
import { demoKey } from '../metrics/demo-key';
import { internalPage } from '../metrics/internal-page';
import { lastTwelveMonths } from '../metrics/range';
import { report } from '../metrics/report';
import { type Demo, fillDemoYear } from './demo-year';
import type { LiveContent } from './live-content';
import { onlyFromOwnPage } from './this-computer';

const VIEWS = { '/metrics': 'Exact, for the operator', '/metrics/public': 'Public, as everybody sees it' };
const BUTTON = html`<form method="post" action="/metrics/demo"><button>Add a year of demo texts</button></form>`;

/** What the pages of counts need of the phone; `rows` waits until what was answered so far has been counted. */
export interface Counted extends Pick<Demo, 'counter' | 'timeZone'> {
  rows: () => Promise<Row[]>;
  content: LiveContent;
}

/** Both views of the laptop's counts, and a button that fills them with a year of demo texts. */
export function metricsRoutes({ rows, counter, content, timeZone }: Counted): Hono {
  let filling: string | undefined;
  const fill = () => {
    filling = 'The demo texts are being counted.';
    const progress = (done: number, all: number) => {
      filling = `${done} of ${all} demo texts are counted.`;
    };
    void fillDemoYear({ ...demoOf(content), counter, timeZone, now: new Date(), progress }).finally(() => {
      filling = undefined;
    });
  };
  const shown = { 'content-security-policy': contentSecurityPolicy("'self'") };
  /** While the demo texts are being counted, the page loads itself again every second. */
  const headers = () => (filling ? { ...shown, refresh: '1' } : shown);

  return new Hono()
    .get('/metrics', async (c) => {
      const range = lastTwelveMonths(dayOf(new Date(), timeZone));
      const exact = internalPage(report(tally(await rows()), range, content.categories()), content.categories());
      return c.html(page(exact, topOf('/metrics', filling)), 200, headers());
    })
    .get('/metrics/public', async (c) => {
      const now = new Date();
      const { key, since } = demoKey(now);
      const closed = closedMonth(now, timeZone);
      const safe = safeView(tally(await rows()), { since, closed }, blurBy(key), content.categories());
      return c.html(page(publicPage(safe, content.categories()), topOf('/metrics/public', filling)), 200, headers());
    })
    .post('/metrics/demo', onlyFromOwnPage, (c) => {
      if (content.answering() === 'constant') return c.text('The content has mistakes: fix them first.', 503);
      if (!filling) fill();
      return c.redirect('/metrics', 303);
    });
}

function demoOf(content: LiveContent): Pick<Demo, 'content' | 'texts'> {
  return { content: content.content(), texts: content.demoTexts() };
}

function topOf(path: keyof typeof VIEWS, filling: string | undefined): Html {
  const links = Object.entries(VIEWS).map(
    ([href, name]) => html` <a href="${href}"${href === path && html` aria-current="page"`}>${name}</a>`,
  );
  return html`<nav class="top" aria-label="This laptop’s counts">
<a href="/">The phone</a>${links}
${filling ? html`<span role="status">${filling}</span>` : BUTTON}
</nav>
`;
}
