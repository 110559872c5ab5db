import { content } from '../text/content';
import * as measure from '../texts/measure';
import { readTexts, tables } from '../texts/read-texts';
import { markdownTable } from './markdown-table';

const NO_TABLES_OF_TOPICS = ['chat.tsv', 'victims.tsv'];
const { rightReply, rightTopic, rightLanguage, rightRegion, isLong, percent, share } = measure;

/** How well labelled texts are understood, table by table and topic by topic. */
export function understood(): string {
  const files = tables().filter((file) => !NO_TABLES_OF_TOPICS.includes(file));
  const judged = files.map((file) => [file, measure.judge(readTexts(file), content)] as const);
  return [byTable(judged), byTopic(judged)].join('\n\n');
}

type Judged = readonly (readonly [file: string, judged: readonly measure.Judged[]])[];

function byTable(all: Judged): string {
  const rows = all.map(([file, judged]) => [
    `\`${file}\``,
    String(judged.length),
    ...[rightReply, rightTopic, rightLanguage].map((isRight) => percent(share(judged, isRight))),
    percent(share(judged.filter(isLong), rightLanguage)),
    percent(share(judged, rightRegion)),
  ]);
  return markdownTable(
    ['texts', 'how many', 'right reply', 'topic', 'language', 'language, four words or more', 'region'],
    rows,
  );
}

/** Recall / precision. */
function byTopic(all: Judged): string {
  const topics = [...new Set(all.flatMap(([, judged]) => judged.map(({ expected }) => expected.topic)))];
  const rows = topics.map((topic) => [
    topic,
    ...all.map(([, judged]) => {
      const meant = judged.filter(({ expected }) => expected.topic === topic);
      const taken = judged.filter(({ got }) => got.topic === topic);
      if (meant.length === 0) return '–';
      return [meant, taken].map((those) => (100 * share(those, rightTopic)).toFixed(1)).join(' / ');
    }),
  ]);
  return markdownTable(['recall / precision, in %', ...all.map(([file]) => `\`${file}\``)], rows);
}
