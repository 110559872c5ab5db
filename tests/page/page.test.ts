import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { parseHTML } from 'linkedom';
import { contentSecurityPolicy, page } from '../../functions/page/page';
import { asText } from '../../infra/metrics/page-as-text';
import { PAGES } from './pages';

const MAX_BYTES = 150_000;

describe.each(Object.entries(PAGES))('the page %s', (name, make) => {
  const made = make();
  const html = page(made);

  test('is whole in itself, without a script, and weighs less than 150 kB', () => {
    expect(html).not.toMatch(/<script|\son\w+=|\sstyle=|https?:|<img|@import|url\(/i);
    expect(Buffer.byteLength(html)).toBeLessThan(MAX_BYTES);
  });

  test('has no style but the one that its policy names', () => {
    const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style = '']) => style);
    expect(styles).toHaveLength(1);
    const hash = createHash('sha256').update(styles.join()).digest('base64');
    expect(contentSecurityPolicy()).toContain(`style-src 'sha256-${hash}';`);
  });

  test('is the same for the same counts', () => expect(page(make())).toBe(html));

  test('is marked if it is internal, and only then', () => {
    expect(html.includes('<strong>Internal.</strong>')).toBe(name.startsWith('internal'));
  });

  test('fits 80 columns of a terminal', () => {
    const lines = asText(made, { columns: 80, hasColours: false }).split('\n');
    expect(lines.filter((line) => [...line].length > 80)).toEqual([]);
  });

  test('has a table for each chart, and a name for the chart unless it stands in the table', () => {
    for (const [section] of html.matchAll(/<section.*?<\/section>/gs)) {
      const charts = section.match(/<svg[^>]*>/g) ?? [];
      for (const chart of charts) expect(chart).toMatch(/role="img" aria-label=".|aria-hidden="true"/);
      if (charts.length > 0) expect(section).toContain('<table');
    }
  });
});

test('whatever a name holds is text', () => {
  const evil = '<script>"\'&';
  const table = { caption: evil, head: [evil, evil], rows: [{ name: evil, language: evil, cells: [evil] }] };
  const columns = { bars: [{ label: evil, tick: evil, texts: 3 }], description: evil };
  const html = page({
    language: evil,
    title: evil,
    warning: evil,
    intro: evil,
    facts: [{ name: evil, value: evil }],
    sections: [{ heading: evil, note: evil, columns, table }],
    notes: { heading: evil, texts: [evil] },
  });
  const { document } = parseHTML(html);
  expect(document.querySelectorAll('script')).toHaveLength(0);
  expect(document.title).toBe(evil);
  expect([...document.querySelectorAll('svg text')].map(({ textContent }) => textContent)).toContain(evil);
});
