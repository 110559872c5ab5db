/** A table in Markdown: the first column to the left, all others to the right unless `left`. */
export function markdownTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { left = false } = {},
): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = header.map((_, i) => (i === 0 || left ? '---' : '---:'));
  return [line(header), line(rule), ...rows.map(line)].join('\n');
}
