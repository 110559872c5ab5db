import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { understand } from '../../functions/text/understand';
import { content } from '../text/content';
import * as measure from '../texts/measure';
import { type Labelled, readTexts } from '../texts/read-texts';
import { markdownTable } from './markdown-table';

const NO_TABLES_OF_TOPICS = ['chat.tsv', 'victims.tsv'];
const { rightReply, rightTopic, rightLanguage, rightRegion, isLong, share, replyOf } = measure;

const percent = (part: number) => `${(100 * part).toFixed(1)} %`;

/** How well labelled texts are understood, table by table, and how misspellings and everyday chat fare. */
export function understood(): string {
  const judged = tables().map(([file, texts]) => [file, measure.judge(texts, content)] as const);
  return [byTable(judged), byTopic(judged), misspelled(), chatted()].join('\n\n');
}

type Judged = readonly (readonly [file: string, judged: readonly measure.Judged[]])[];

function tables(): [string, Labelled[]][] {
  const files = readdirSync(join(__dirname, '../texts')).filter((file) => file.endsWith('.tsv'));
  return files.filter((file) => !NO_TABLES_OF_TOPICS.includes(file)).map((file) => [file, readTexts(file)]);
}

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

function misspelled(): string {
  const words = measure.keywords(content);
  const tried = [...words].flatMap(([word, topic]) =>
    measure.misspellings(word).map((text) => ({ topic, got: understand(text, content).topic })),
  );
  const right = tried.filter(({ topic, got }) => replyOf(got) === replyOf(topic)).length;
  const wrong = tried.filter(({ topic, got }) => got !== 'other' && replyOf(got) !== replyOf(topic)).length;
  return (
    `Of ${tried.length.toLocaleString('en-US')} single-edit misspellings of the ${words.size} keywords of four letters or more, ` +
    `${percent(right / tried.length)} get their topic’s reply and ${percent(wrong / tried.length)} another topic’s.`
  );
}

function chatted(): string {
  const chat = readTexts('chat.tsv').map(({ text }) => understand(text, content).topic);
  const taken = chat.filter((topic) => replyOf(topic) !== 'help').length;
  return `Of ${chat.length.toLocaleString('en-US')} everyday messages that ask for nothing, ${taken} get anything but the HELP reply.`;
}
