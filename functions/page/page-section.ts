import { type Bar, columns, rows } from './chart';
import { escaped } from './escaped';

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
const MOST_ROWS = 13;
const MOST_COLUMNS_ON_A_PHONE = 3;

/** The markup of a section. */
export function section({ heading, note, chart, table, earlier = [] }: Section): string {
  const [open = '', ...older] = [...(table ? inPieces(table) : []), ...earlier].map((one) => tableOf(one, heading));
  const opened = older.length > 0 ? `<details><summary>Earlier</summary>${older.join('')}</details>` : '';
  return `<section>
<h2>${escaped(heading)}</h2>
${note && `<p class="soft">${escaped(note)}</p>`}
<div class="beside ${chart?.kind ?? ''}">
${chart?.bars.some(({ texts }) => texts > 0) ? figure(chart) : ''}
<div>${open}${opened}</div>
</div>
</section>`;
}

/** A long table, which has the latest first, in what stands open and what does not. */
function inPieces(table: Table): Table[] {
  if (table.rows.length <= MOST_ROWS) return [table];
  return [
    { ...table, rows: table.rows.slice(0, MOST_ROWS) },
    { ...table, caption: 'Earlier', rows: table.rows.slice(MOST_ROWS) },
  ];
}

/** Columns are drawn for a phone and for a wide screen, and the style shows one of the two. */
function figure({ kind, bars, description }: NonNullable<Section['chart']>): string {
  if (kind === 'rows') return `<figure>${rows(bars, NARROW.width, description)}</figure>`;
  const drawn = (size: typeof NARROW) => columns(bars, size, description);
  return `<figure><div class="narrow">${drawn(NARROW)}</div><div class="wide">${drawn(WIDE)}</div></figure>`;
}

function tableOf({ caption, head, rows }: Table, heading: string): string {
  const name = escaped(`${heading}: ${caption}`);
  const scrolls = head.length > MOST_COLUMNS_ON_A_PHONE ? ` tabindex="0" role="region" aria-label="${name}"` : '';
  return `<div class="scroll"${scrolls}><table>
<caption>${escaped(caption)}</caption>
<thead><tr>${head.map((name) => (name ? `<th scope="col">${escaped(name)}</th>` : '<td></td>')).join('')}</tr></thead>
<tbody>
${rows.map(row).join('\n')}
</tbody>
</table></div>`;
}

function row({ name, language, cells }: Table['rows'][number]): string {
  const lang = language ? ` lang="${escaped(language)}"` : '';
  const data = cells.map((cell) => `<td>${escaped(cell)}</td>`).join('');
  return `<tr><th scope="row"${lang}>${escaped(name)}</th>${data}</tr>`;
}
