/** Writes a line of enumerated fields to the function's log, where metric filters find `$.event`. */
export function log(line: Readonly<Record<'event', string> & Record<string, string>>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
