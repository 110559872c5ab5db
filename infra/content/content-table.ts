import { colour } from '../terminal/colour';
import type { Io } from '../terminal/io';
import { wrap } from '../terminal/wrap';
import { type LanguageOverview, type LineOverview, linesByAge, overview, type Sent } from './overview';
import type { Problem } from './problem';
import { reviewOf } from './review-of';
import type { ContentFiles } from './schema';
import { type ServiceOverview, servicesByAge } from './services-overview';

type Terminal = Pick<Io, 'columns' | 'hasColours'>;

/** The content as a terminal shows it: what each language sends, then the lines, then the problems. */
export function contentTable(
  files: ContentFiles | undefined,
  problems: readonly Problem[],
  today: Date,
  terminal: Terminal,
): string {
  const sections = [
    ...(files ? overview(files).map((language) => languageTable(language, terminal)) : []),
    ...(files ? [linesTable(linesByAge(files.hotlines.lines, today), terminal)] : []),
    ...(files ? servicesTable(servicesByAge(files), terminal) : []),
    ...(problems.length > 0 ? [problemList(problems, terminal)] : []),
  ];
  return sections.join('\n\n');
}

function languageTable({ code, file, sent }: LanguageOverview, terminal: Terminal): string {
  const review = reviewOf(file);
  const width = Math.max(5, ...sent.map(({ key }) => key.length));
  const heading = ['reply'.padEnd(width), 'segments', 'characters', 'left', 'grade', 'encoding', 'costly'].join('  ');
  return [
    colour(terminal, 'bold', `${file.name} (${code}.json), ${review}`),
    '',
    colour(terminal, 'dim', `  ${heading}`),
    ...sent.flatMap((row) => [`  ${measures(row, width)}`, ...indented(row.text, 4, terminal)]),
  ].join('\n');
}

function measures({ key, segments, encoding, characters, left, grade, costly }: Sent, width: number): string {
  const cells = [
    key.padEnd(width),
    String(segments).padStart(8),
    String(characters).padStart(10),
    String(left).padStart(4),
    (grade?.toFixed(1) ?? '–').padStart(5),
    encoding.padEnd(8),
  ];
  return [...cells, costly.join(' ')].join('  ').trimEnd();
}

function linesTable(lines: readonly LineOverview[], terminal: Terminal): string {
  return [
    colour(terminal, 'bold', 'Hotlines (hotlines.json), the longest unchecked first'),
    '',
    ...lines.flatMap(({ key, name, kind, days, numbers, source }) => [
      `  ${ageOf(days).padStart(9)}  ${kind.padEnd(15)}  ${numbers}`,
      ...indented(`${key}: ${name}`, 13, terminal),
      ...indented(source, 13, terminal).map((line) => colour(terminal, 'dim', line)),
    ]),
  ].join('\n');
}

function ageOf(days: number): string {
  if (days === Infinity) return 'unchecked';
  return `${days} ${days === 1 ? 'day ' : 'days'}`;
}

function servicesTable(services: readonly ServiceOverview[], terminal: Terminal): string[] {
  if (services.length === 0) return [];
  return [
    [
      colour(terminal, 'bold', 'Local services (services.json), those that nobody called first'),
      '',
      ...services.flatMap(({ id, name, kind, called, numbers, area, topics, languages, hours, source, date }) => [
        `  ${(called === false ? 'not called' : called).padEnd(10)}  ${kind.padEnd(14)}  ${numbers}`,
        ...indented(`${id}: ${name}`, 14, terminal),
        ...indented([area, topics.join(', '), languages.join(', '), hours].join(' · '), 14, terminal),
        ...indented(`${source}, ${date}`, 14, terminal).map((line) => colour(terminal, 'dim', line)),
      ]),
    ].join('\n'),
  ];
}

/** Errors stand last, where they are seen. */
function problemList(problems: readonly Problem[], terminal: Terminal): string {
  const ordered = [...problems].sort((a, b) => Number(a.severity === 'error') - Number(b.severity === 'error'));
  const list = ordered.flatMap(({ file, severity, message }) => {
    const [first = '', ...more] = wrap(`${severity}  ${file}: ${message}`, terminal.columns - 4);
    const label = colour(terminal, severity === 'error' ? 'red' : 'yellow', severity);
    return [`  ${label}${first.slice(severity.length)}`, ...more.map((line) => `    ${line}`)];
  });
  return [colour(terminal, 'bold', 'What to look at'), '', ...list].join('\n');
}

function indented(text: string, by: number, { columns }: Terminal): string[] {
  const visible = text.replace(/[^\P{Cc}\n]/gu, '\uFFFD');
  return wrap(visible, columns - by).map((line) => ' '.repeat(by) + line);
}
