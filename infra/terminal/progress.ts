const PATIENCE_MS = 1_000;

/** A line that says how far something is, once it has taken a second; it goes when that has ended. */
export async function withProgress<T>(
  what: string,
  work: (progress: (done: number, all: number) => void) => Promise<T>,
  output: NodeJS.WriteStream = process.stderr,
): Promise<T> {
  const began = performance.now();
  let isShown = false;
  const show = (line: string) => {
    if (isShown && !output.isTTY) return;
    isShown = true;
    output.write(output.isTTY ? `\r\u001B[K${line}` : `${line}\n`);
  };
  const waiting = setTimeout(() => show(`${what}.`), PATIENCE_MS);
  try {
    return await work((done, all) => {
      if (performance.now() - began > PATIENCE_MS) show(`${what}: ${done} of ${all} parts.`);
    });
  } finally {
    clearTimeout(waiting);
    if (isShown && output.isTTY) output.write('\r\u001B[K');
  }
}
