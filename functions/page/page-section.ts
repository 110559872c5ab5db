import { type Bar, bar, type Column, columns, highest } from './chart';
import { type Html, html } from './html';

/** A part of a page: columns over time, a table, or both. */
export interface Section {
  heading: string;
  note: string;
  columns?: { bars: Column[]; description: string };
  table?: Table;
  /** What is older and has to be opened. */
  earlier?: { name: string; tables: Table[] };
}

/** Rows by name, with bars if they have them; a heading may have two lines, and a name a language of its own. */
export interface Table {
  caption: string;
  head: string[];
  rows: { name: string; language?: string; bar?: Bar; cells: string[] }[];
}

const NARROW = { width: 350, height: 220 };
const WIDE = { width: 950, height: 300 };
const MAX_ROWS = 13;
const MAX_COLUMNS_ON_A_PHONE = 4;

/** The markup of a section. */
export function section({ heading, note, columns, table, earlier }: Section): Html {
  const [open, ...rest] = table ? inPieces(table) : [];
  const older = [...rest, ...(earlier?.tables ?? [])];
  return html`<section>
<h2>${heading}</h2>
${note && html`<p class="soft">${note}</p>`}
${columns?.bars.some(({ texts }) => texts > 0) && figure(columns)}
${open && tableOf(open, heading)}
${older.length > 0 && html`<details><summary>${earlier?.name ?? 'Earlier'}</summary>${older.map((one) => tableOf(one, heading))}</details>`}
</section>`;
}

/** A long table, which has the latest first, in what stands open and what does not. */
function inPieces(table: Table): Table[] {
  if (table.rows.length <= MAX_ROWS || table.rows.some((row) => row.bar)) return [table];
  return [
    { ...table, rows: table.rows.slice(0, MAX_ROWS) },
    { ...table, rows: table.rows.slice(MAX_ROWS) },
  ];
}

/** Columns are drawn for a phone and for a wide screen, and the style shows one of the two. */
function figure({ bars, description }: NonNullable<Section['columns']>): Html {
  const drawn = (size: typeof NARROW) => columns(bars, size, description);
  return html`<figure><div class="narrow">${drawn(NARROW)}</div><div class="wide">${drawn(WIDE)}</div></figure>`;
}

function tableOf({ caption, head, rows }: Table, heading: string): Html {
  const scrolls =
    head.length > MAX_COLUMNS_ON_A_PHONE && html` tabindex="0" role="region" aria-label="${heading}: ${caption}"`;
  const bars = rows.flatMap((row) => (row.bar ? [highest(row.bar)] : []));
  const most = bars.length > 0 ? Math.max(...bars) : undefined;
  const [first = '', ...others] = head;
  const th = (name: string) => (name ? html`<th scope="col">${name}</th>` : html`<td></td>`);
  return html`<div class="scroll"${scrolls}><table${most !== undefined && html` class="barred"`}>
<caption>${caption}</caption>
<thead><tr>${th(first)}${most !== undefined && html`<td></td>`}${others.map(th)}</tr></thead>
<tbody>
${rows.map((one) => row(one, most))}</tbody>
</table></div>`;
}

function row({ name, language, bar: drawn, cells }: Table['rows'][number], most: number | undefined): Html {
  const lang = language && html` lang="${language}"`;
  return html`<tr><th scope="row"${lang}>${name}</th>${most !== undefined && html`<td>${drawn && bar(drawn, most)}</td>`}${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`;
}
