import { barX, barY, plot, ruleY, text } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { type Html, raw } from './html';
import { numeral } from './names';

/** A bar; `tick` stands below a column, if there is room for one. */
export interface Bar {
  label: string;
  texts: number;
  tick?: string;
  /** Not a category of its own, such as all others. */
  faint?: boolean;
}

const { document } = parseHTML('<html></html>');
const BAR = 28;
const DIGIT = 7;
const MIN_NAME = 132;
const MAX_NAME = 200;
const fill = ({ faint }: Bar) => (faint ? 'var(--bar-faint)' : 'var(--bar)');
const number = ({ texts }: Bar) => numeral(texts);

/** Columns side by side, for time; each with its number if there are few, with an axis if there are many. */
export function columns(
  bars: readonly Bar[],
  { width, height }: { width: number; height: number },
  description: string,
): Html {
  const isNumbered = Math.max(...bars.map((bar) => number(bar).length + 1)) * DIGIT <= width / bars.length;
  const place = bars.map((bar, i) => ({ ...bar, i }));
  const chart = plot({
    ...shared(width, description),
    height,
    marginLeft: isNumbered ? 4 : 36,
    marginRight: 4,
    marginTop: 18,
    marginBottom: 36,
    x: {
      type: 'band',
      domain: place.map(({ i }) => i),
      label: null,
      tickSize: 0,
      padding: 0.2,
      tickFormat: (i: number) => bars[i]?.tick ?? '',
    },
    y: {
      axis: isNumbered ? null : 'left',
      grid: !isNumbered,
      ticks: 4,
      label: null,
      tickFormat: ',d',
      domain: [0, Math.max(10, ...bars.map(({ texts }) => texts))],
    },
    marks: [
      barY(place, { x: 'i', y: 'texts', fill, rx: 2 }),
      ruleY([0], { stroke: 'var(--soft)' }),
      ...(isNumbered ? [text(place, { x: 'i', y: 'texts', text: number, dy: -8, fill: 'var(--text)' })] : []),
    ],
  });
  return svg(chart);
}

/** Bars one below the other, for kinds; each with its name and its number. */
export function rows(bars: readonly Bar[], width: number, description: string): Html {
  const chart = plot({
    ...shared(width, description),
    height: bars.length * BAR + 4,
    marginLeft: Math.min(MAX_NAME, Math.max(MIN_NAME, ...bars.map(({ label }) => label.length * DIGIT))),
    marginRight: 52,
    marginTop: 2,
    marginBottom: 2,
    x: { axis: null, domain: [0, Math.max(10, ...bars.map(({ texts }) => texts))] },
    y: { label: null, tickSize: 0, padding: 0.25, domain: bars.map(({ label }) => label) },
    marks: [
      barX(bars, { x: 'texts', y: 'label', fill, rx: 2 }),
      text(bars, { x: 'texts', y: 'label', text: number, textAnchor: 'start', dx: 6, fill: 'var(--text)' }),
    ],
  });
  return svg(chart);
}

function shared(width: number, ariaLabel: string) {
  return { document, className: 'plot', width, ariaLabel };
}

/**
 * An image with a description; what Plot says of its parts is not for a group in SVG to say. Plot's own style element
 * would need a hash in the policy for each chart: page-style.ts has it once.
 */
function svg(chart: ReturnType<typeof plot>): Html {
  chart.setAttribute('role', 'img');
  chart.querySelector('style')?.remove();
  for (const group of chart.querySelectorAll('g')) group.removeAttribute('aria-label');
  return raw(chart.outerHTML);
}
