/** Where a glob that stands at the beginning of a text ends; `*` is anything, as little as can be. -1 if it does not stand there. */
export function endOfGlob(glob: string, text: string): number {
  if (glob[0] !== '*' && glob[0] !== text[0]) return -1;
  const [first = '', ...others] = glob.split('*');
  if (!text.startsWith(first)) return -1;
  let end = first.length;
  for (const part of others) {
    const at = text.indexOf(part, end);
    if (at === -1) return -1;
    end = at + part.length;
  }
  return end;
}

/** Whether a glob is a whole text. */
export function isGlob(glob: string, text: string): boolean {
  const end = endOfGlob(glob, text);
  if (end === -1 || end === text.length) return end !== -1;
  const last = glob.slice(glob.lastIndexOf('*') + 1);
  return glob.includes('*') && text.endsWith(last) && text.length - last.length >= end - last.length;
}
