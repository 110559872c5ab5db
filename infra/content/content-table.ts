import { wrap } from '../terminal/wrap';
import { type LanguageOverview, type LineOverview, linesByAge, overview, type Sent } from './overview';
import type { Problem } from './problem';
import type { ContentFiles } from './schema';

const COLUMNS = 80;

/** How a part of the output is to stand out; a function of its text, so that it may also do nothing. */
export type Paint = (style: 'bold' | 'faint' | 'red' | 'yellow', text: string) => string;

/** The content as a terminal of 80 columns shows it: what each language sends, then the lines, then the problems. */
export function contentTable(
  files: ContentFiles | undefined,
  problems: readonly Problem[],
  today: Date,
  paint: Paint,
): string {
  const sections = [
    ...(files ? overview(files).map((language) => languageTable(language, paint)) : []),
    ...(files ? [linesTable(linesByAge(files.hotlines.lines, today), paint)] : []),
    ...(problems.length > 0 ? [problemList(problems, paint)] : []),
  ];
  return sections.join('\n\n');
}

function languageTable({ code, file, sent }: LanguageOverview, paint: Paint): string {
  const review = file.reviewed ? 'read by a native speaker' : 'NOT yet read by a native speaker';
  const width = Math.max(5, ...sent.map(({ key }) => key.length));
  const heading = ['reply'.padEnd(width), 'segments', 'encoding', 'characters', 'costly'].join('  ');
  return [
    paint('bold', `${file.name} (${code}.json), ${review}`),
    '',
    paint('faint', `  ${heading}`),
    ...sent.flatMap((row) => [`  ${measures(row, width)}`, ...indented(row.text, 4)]),
  ].join('\n');
}

function measures({ key, segments, encoding, characters, costly }: Sent, width: number): string {
  const cells = [key.padEnd(width), String(segments).padStart(8), encoding.padEnd(8), String(characters).padStart(10)];
  return [...cells, costly.join(' ')].join('  ').trimEnd();
}

function linesTable(lines: readonly LineOverview[], paint: Paint): string {
  return [
    paint('bold', 'Hotlines (hotlines.json), those longest unchecked first'),
    '',
    ...lines.flatMap(({ key, name, kind, days, numbers, source }) => [
      `  ${`${days} ${days === 1 ? 'day ' : 'days'}`.padStart(9)}  ${kind.padEnd(15)}  ${numbers}`,
      ...indented(`${key}: ${name}`, 13),
      ...indented(source, 13).map((line) => paint('faint', line)),
    ]),
  ].join('\n');
}

/** Errors stand last, where they are seen. */
function problemList(problems: readonly Problem[], paint: Paint): string {
  const ordered = [...problems].sort((a, b) => Number(a.severity === 'error') - Number(b.severity === 'error'));
  const list = ordered.flatMap(({ file, severity, message }) => {
    const [first = '', ...more] = wrap(`${severity}  ${file}: ${message}`, COLUMNS - 4);
    const label = paint(severity === 'error' ? 'red' : 'yellow', severity);
    return [`  ${label}${first.slice(severity.length)}`, ...more.map((line) => `    ${line}`)];
  });
  return [paint('bold', 'What to look at'), '', ...list].join('\n');
}

function indented(text: string, columns: number): string[] {
  const visible = text.replace(/[^\P{Cc}\n]/gu, '\uFFFD');
  return wrap(visible, COLUMNS - columns).map((line) => ' '.repeat(columns) + line);
}
