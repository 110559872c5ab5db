import { type Bar, columns, rows } from './chart';
import { type Html, html } from './html';

/** A chart and, beside it, its numbers. */
export interface Section {
  heading: string;
  note: string;
  /** Columns are for time, rows for kinds. */
  chart?: { kind: 'columns' | 'rows'; bars: Bar[]; description: string };
  table?: Table;
  /** What is older and has to be opened. */
  earlier?: Table[];
}

/** Rows by name; a heading may have two lines, and a name a language of its own. */
export interface Table {
  caption: string;
  head: string[];
  rows: { name: string; language?: string; cells: string[] }[];
}

const NARROW = { width: 350, height: 200 };
const WIDE = { width: 680, height: 330 };
const MAX_ROWS = 13;
const MAX_COLUMNS_ON_A_PHONE = 3;

/** The markup of a section. */
export function section({ heading, note, chart, table, earlier = [] }: Section): Html {
  const [open, ...older] = [...(table ? inPieces(table) : []), ...earlier].map((one) => tableOf(one, heading));
  return html`<section>
<h2>${heading}</h2>
${note && html`<p class="soft">${note}</p>`}
<div class="beside ${chart?.kind}">
${chart?.bars.some(({ texts }) => texts > 0) && figure(chart)}
<div>${open}${older.length > 0 && html`<details><summary>Earlier</summary>${older}</details>`}</div>
</div>
</section>`;
}

/** A long table, which has the latest first, in what stands open and what does not. */
function inPieces(table: Table): Table[] {
  if (table.rows.length <= MAX_ROWS) return [table];
  return [
    { ...table, rows: table.rows.slice(0, MAX_ROWS) },
    { ...table, caption: 'Earlier', rows: table.rows.slice(MAX_ROWS) },
  ];
}

/** Columns are drawn for a phone and for a wide screen, and the style shows one of the two. */
function figure({ kind, bars, description }: NonNullable<Section['chart']>): Html {
  if (kind === 'rows') return html`<figure>${rows(bars, NARROW.width, description)}</figure>`;
  const drawn = (size: typeof NARROW) => columns(bars, size, description);
  return html`<figure><div class="narrow">${drawn(NARROW)}</div><div class="wide">${drawn(WIDE)}</div></figure>`;
}

function tableOf({ caption, head, rows }: Table, heading: string): Html {
  const scrolls =
    head.length > MAX_COLUMNS_ON_A_PHONE && html` tabindex="0" role="region" aria-label="${heading}: ${caption}"`;
  return html`<div class="scroll"${scrolls}><table>
<caption>${caption}</caption>
<thead><tr>${head.map((name) => (name ? html`<th scope="col">${name}</th>` : html`<td></td>`))}</tr></thead>
<tbody>
${rows.map(row)}</tbody>
</table></div>`;
}

function row({ name, language, cells }: Table['rows'][number]): Html {
  const lang = language && html` lang="${language}"`;
  return html`<tr><th scope="row"${lang}>${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`;
}
