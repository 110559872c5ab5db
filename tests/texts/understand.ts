import { join } from 'node:path';
import type { Content } from '../../functions/text/content';
import { loadContent } from '../../functions/text/load';
import { MACHINE, OTHER } from '../../functions/text/names';
import { understand } from '../../functions/text/understand';
import { compile } from '../../infra/content/compile';
import { readContentFiles } from '../../infra/content/read-folder';
import { furtherTold } from './further';
import { grids } from './grids';
import {
  figure,
  isLong,
  type Judged,
  judge,
  keywords,
  misspellings,
  percent,
  replyOf,
  rightLanguage,
  rightRegion,
  rightReply,
  rightTopic,
  share,
} from './measure';
import { haveTexts, readTexts } from './read-texts';

const content = loadContent(compile(readContentFiles(join(__dirname, '../../functions/content'))));
const ROWS = [...content.kinds.keys(), OTHER, MACHINE, 'stop', 'start'];

function confusion(judged: readonly Judged[]): string {
  const rows = ROWS.map((expected) => {
    const those = judged.filter((one) => one.expected.topic === expected);
    const taken = judged.filter((one) => one.got.topic === expected);
    const cells = ROWS.map((got) => String(those.filter((one) => one.got.topic === got).length).replace(/^0$/, '·'));
    return [expected, ...cells, percent(share(those, rightTopic)), percent(share(taken, rightTopic))];
  });
  const header = ['', ...ROWS, 'recall', 'precision'];
  return [header, ...rows]
    .map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(10) : cell.padStart(i > ROWS.length ? 11 : 10))).join(''))
    .join('\n');
}

function describe(name: string, judged: readonly Judged[], showMisses: boolean): void {
  const long = judged.filter(isLong);
  console.log(
    `\n${name}: ${judged.length} texts (rows: what it is, columns: what it was taken for)\n\n${confusion(judged)}\n`,
  );
  const figureOf = (those: readonly Judged[], isRight: (one: Judged) => boolean) =>
    figure(those.filter(isRight).length, those.length);
  console.log(
    [
      `right reply ${figureOf(judged, rightReply)}`,
      `topic ${figureOf(judged, rightTopic)}`,
      `language ${figureOf(judged, rightLanguage)}, of four words or more ${figureOf(long, rightLanguage)}`,
      `region ${figureOf(judged, rightRegion)}`,
    ].join('\n'),
  );
  if (!showMisses) return;
  for (const { expected, got } of judged.filter(
    (one) => !rightReply(one) || !rightLanguage(one) || !rightRegion(one),
  )) {
    const label = ({ topic, language, region }: typeof got) => [topic, language, region].filter(Boolean).join(' ');
    console.log(`  ${label(expected)} taken for ${label(got)}: ${expected.text.replaceAll('\n', '\\n')}`);
  }
}

function describeMisspellings(content: Content): void {
  const tried = [...keywords(content)].flatMap(([word, topic]) => misspellings(word).map((text) => ({ topic, text })));
  const results = tried.map(({ topic, text }) => ({ topic, got: understand(text, content).topic }));
  const right = results.filter(({ topic, got }) => replyOf(got) === replyOf(topic)).length;
  const wrong = results.filter(({ topic, got }) => got !== 'other' && replyOf(got) !== replyOf(topic)).length;
  console.log(
    `\nSingle-edit misspellings of the ${keywords(content).size} keywords of four letters or more: ${results.length}`,
  );
  console.log(
    `their topic's reply ${figure(right, results.length)} · another topic's ${figure(wrong, results.length)}`,
  );
}

function describeChat(content: Content): void {
  const chat = readTexts('chat.tsv').map(({ text, topic }) => ({
    text,
    is: topic,
    topic: understand(text, content).topic,
  }));
  const taken = chat.filter(({ topic, is }) => replyOf(topic) !== 'help' && topic !== is);
  console.log(
    `\nEveryday chat that asks for nothing: ${chat.length} texts, ${taken.length} answered with anything but the HELP reply`,
  );
  for (const { topic, text } of taken) console.log(`  ${topic}: ${text}`);
}

function describeFurther(content: Content): void {
  console.log(
    '\nLanguages with one line, told in the Universal Declaration of Human Rights, which no list was made from:',
  );
  for (const { code, sentences, pieces } of furtherTold(content)) {
    const shares = [sentences, pieces].map(
      ({ all, right, wrong }) => `${figure(right, all)} of ${all}, ${wrong} wrong`,
    );
    console.log(`  ${code}: sentences ${shares[0]}; pieces of up to eight words ${shares[1]}`);
  }
}

/** Long texts made to cost the most: many terms, many patterns, nothing but misspellings, nothing but accents. */
const WORST = ['he said he will ', 'hit kid husband me ', 'a b c ', 'ñandú 🆘 ', 'qzx', 'hlepp ayduame repotr '].map(
  (text) => text.repeat(1600).slice(0, 1600),
);

function describeTime(content: Content): void {
  const medians = WORST.map((text) => {
    const times = Array.from({ length: 400 }, () => {
      const began = performance.now();
      understand(text, content);
      return performance.now() - began;
    });
    return times.slice(200).sort((a, b) => a - b)[100] as number;
  });
  console.log(
    `\nThe slowest of ${WORST.length} texts of 1,600 characters: ${Math.max(...medians).toFixed(2)} ms (median of 200, warm)`,
  );
}

function describeGrids(content: Content): void {
  console.log('\nGrids, each text put together from a frame and words that fill it:');
  for (const { name, texts, right } of grids([...content.replies.values()])) {
    const topics = texts.map((text) => understand(text, content).topic);
    const rightOnes = topics.filter((topic) => right.includes(topic)).length;
    const official = topics.filter((topic) => content.kinds.get(topic) === 'law-enforcement').length;
    console.log(
      `  ${name}: ${texts.length} texts, right ${figure(rightOnes, texts.length)}, law enforcement ${figure(official, texts.length)}`,
    );
  }
}

/** What the word lists were made with, and what nobody who makes them reads. */
const KINDS = [
  { ending: '.tsv', kind: 'fitted' },
  { ending: '.heldout.tsv', kind: 'fitted in part' },
  { ending: '.unseen.tsv', kind: 'unseen when it was collected, used since to tune' },
  { ending: '.second.tsv', kind: 'unseen, but for one row that was read after it was measured' },
];

for (const { ending, kind } of KINDS)
  for (const language of haveTexts(content.languages, ending))
    describe(`${language}${ending}, ${kind}`, judge(readTexts(`${language}${ending}`), content), kind === 'fitted');
describeGrids(content);
describeMisspellings(content);
describeChat(content);
describeFurther(content);
describeTime(content);
