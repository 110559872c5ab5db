import type { Paper } from './options';

const SIZES: Record<Paper, { width: string; height: string }> = {
  letter: { width: '8.5in', height: '11in' },
  a4: { width: '210mm', height: '297mm' },
};

/** In points: as large as there is room for beside the QR code. */
const MAX_WORD_SIZE = 76;
const WORD_WIDTH = 288;
const LETTER_WIDTH = 0.76;

/** The look of a poster: black on white, for any printer, one page of this paper. */
export function styleFor(paper: Paper, word: string): string {
  const { width, height } = SIZES[paper];
  const wordSize = Math.min(MAX_WORD_SIZE, Math.floor(WORD_WIDTH / (LETTER_WIDTH * word.length)));
  return `
@page { size: ${width} ${height}; margin: 0; }
* { box-sizing: border-box; margin: 0; padding: 0; }
html { color-scheme: light; background: #fff; color: #000; }
body { width: ${width}; height: ${height}; margin: 0 auto; overflow: hidden;
  font: 15pt/1.35 Arial, Helvetica, "Liberation Sans", sans-serif; print-color-adjust: exact; }
main { height: 100%; display: flex; flex-direction: column; }
.sheet { flex: 1; min-height: 0; display: flex; flex-direction: column; justify-content: space-between; padding: .55in .65in .2in; }
h1 { font-size: 38pt; line-height: 1.08; font-weight: 800; text-wrap: balance; }
.more { font-size: 20pt; line-height: 1.25; text-wrap: balance; }
.how { display: flex; align-items: center; justify-content: space-between; gap: .3in; border: 5pt solid #000; border-radius: 14pt;
  padding: .18in .25in; font-size: 20pt; line-height: 1.15; }
.word { font-size: ${wordSize}pt; line-height: 1.05; font-weight: 800; }
.number { font-size: 34pt; line-height: 1.1; font-weight: 800; white-space: nowrap; }
figure { width: 2.4in; flex: none; text-align: center; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { font-size: 11pt; line-height: 1.2; text-wrap: balance; }
.danger { font-weight: 800; font-size: 20pt; }
.small { font-size: 10pt; color: #333; }
.strips { list-style: none; display: flex; height: 2.35in; flex: none; border-top: 1pt dashed #555; }
.strips li { flex: 1; display: flex; align-items: center; justify-content: center; writing-mode: vertical-rl; overflow: hidden;
  flex-direction: column; font-size: 15pt; line-height: 1.25; white-space: nowrap; }
.strips li + li { border-left: 1pt dashed #555; }
@media screen { html { background: #999; } body { background: #fff; } }
`;
}
