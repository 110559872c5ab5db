import { type Html, html } from './html';
import { numeral } from './names';

/** A number of texts to be drawn; if it is blurred, the true one is most likely from `low` to `high`. */
export interface Bar {
  texts: number;
  low?: number;
  high?: number;
}

/** One of several bars side by side; `tick` stands below it, in one line or two. */
export interface Column extends Bar {
  label: string;
  tick?: string;
}

const TOP = 24;
const BOTTOM = 40;
const LINE = 15;
const AXIS = 52;
const DIGIT = 7;
const MAX_BAR = 48;

/** Columns for time, with whiskers if they are blurred; each with its number if there is room, with an axis if not. */
export function columns(
  bars: readonly Column[],
  { width, height }: { width: number; height: number },
  description: string,
): Html {
  const most = Math.max(10, ...bars.map(highest));
  const isNumbered = Math.max(...bars.map(({ texts }) => numeral(texts).length + 1)) * DIGIT <= width / bars.length;
  const left = isNumbered ? 2 : AXIS;
  const step = (width - left - 2) / bars.length;
  const thick = Math.min(MAX_BAR, step * 0.75);
  const y = (texts: number) => fixed(TOP + (height - TOP - BOTTOM) * (1 - texts / most));
  const drawn = bars.map((bar, i) => {
    const middle = fixed(left + step * (i + 0.5));
    const lines = (bar.tick ?? '').split('\n');
    return html`<rect class="bar" x="${fixed(middle - thick / 2)}" width="${fixed(thick)}" y="${y(bar.texts)}" height="${fixed(y(0) - y(bar.texts))}"/>
${bar.high !== undefined && html`<path class="whisker" d="M${middle} ${y(bar.low ?? 0)}V${y(bar.high)}"/>`}
${isNumbered && html`<text x="${middle}" y="${fixed(y(highest(bar)) - 6)}">${numeral(bar.texts)}</text>`}
${lines.map((line, n) => line && html`<text class="soft" x="${middle}" y="${y(0) + LINE * (n + 1)}">${line}</text>`)}
`;
  });
  const axis = isNumbered ? [0] : scaleTo(most);
  return html`<svg class="columns" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${description}">
${axis.map((at) => html`<path class="rule" d="M${left} ${y(at)}H${width}"/>${!isNumbered && html`<text class="axis" x="${left - 6}" y="${y(at) + 4}">${numeral(at)}</text>`}`)}
${drawn}</svg>`;
}

/** A bar in a table, whose numbers stand beside it; `most` is what fills the cell. */
export function bar({ texts, low = 0, high }: Bar, most: number): Html {
  const part = (value: number) => `${fixed((100 * value) / Math.max(1, most))}%`;
  return html`<svg class="row" width="100%" height="16" aria-hidden="true"><rect class="bar" y="2" width="${part(texts)}" height="12"/>${high !== undefined && html`<line class="whisker" x1="${part(low)}" x2="${part(high)}" y1="8" y2="8"/>`}</svg>`;
}

/** As far as a bar reaches, with its whisker. */
export function highest({ texts, high = texts }: Bar): number {
  return high;
}

/** Round numbers from zero, five at most. */
function scaleTo(most: number): number[] {
  const power = 10 ** Math.floor(Math.log10(most / 4));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => most / one <= 4.5) ?? most;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
}

function fixed(number: number): number {
  return Number(number.toFixed(1));
}
