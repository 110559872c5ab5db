import { charactersLeft, dollars, forcingUcs2, needsUcs2, segments } from '/words/counting.js';
import { textsIn } from './texts.js';

const costly = typeof Highlight === 'undefined' ? undefined : new Highlight();
if (costly) CSS.highlights.set('costly', costly);
const marked = new Map();

/** Counts a text as it will be sent, and underlines the letters that double its price. */
export function measure(edited) {
  const { sent, written } = textsIn(edited);
  const measured = edited.nextElementSibling;
  if (edited.dataset.max && measured?.matches('.measure')) {
    const most = Number(edited.dataset.max);
    measured.classList.toggle('over', segments(sent).segments > most);
    measured.textContent = sizeOf(sent, most);
  }
  const isPlain = !needsUcs2(written.replace(/\{\{.*?\}\}/g, ''));
  underline(edited, isPlain ? forcingUcs2(sent) : []);
}

function sizeOf(sent, most) {
  const { segments: count, characters, encoding } = segments(sent);
  const left = charactersLeft(sent, most);
  return [
    `${count} ${count === 1 ? 'segment' : 'segments'}, $${dollars('segmentOut', count, false).toFixed(3)} each time`,
    `${characters} characters, ${left < 0 ? `${-left} too many` : `${left} left`}`,
    ...(encoding === 'UCS-2' ? ['70 characters a segment, not 160'] : []),
  ].join(' · ');
}

function underline(edited, letters) {
  for (const range of marked.get(edited) ?? []) costly?.delete(range);
  const ranges = letters.length > 0 ? rangesOf(edited, letters) : [];
  for (const range of ranges) costly?.add(range);
  marked.set(edited, ranges);
}

function rangesOf(edited, letters) {
  const walker = document.createTreeWalker(edited, NodeFilter.SHOW_TEXT);
  const ranges = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let at = 0;
    for (const letter of node.nodeValue) {
      if (letters.includes(letter)) ranges.push(rangeIn(node, at, at + letter.length));
      at += letter.length;
    }
  }
  return ranges;
}

function rangeIn(node, from, to) {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
}
