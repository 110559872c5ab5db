export type FileName = `${string}.json`;

/** A mistake in one file of the content, as a sentence that names the key and what to do; `stale` if only time has passed. */
export interface Problem {
  file: FileName;
  severity: 'error' | 'warning';
  message: string;
  stale?: true;
}

/** A mistake that must be fixed before the content is used. */
export function error(file: FileName, message: string): Problem {
  return { file, severity: 'error', message: onOneLine(message) };
}

/** Something that somebody should look at, and that does not keep the content from being used. */
export function warning(file: FileName, message: string): Problem {
  return { file, severity: 'warning', message: onOneLine(message) };
}

function onOneLine(message: string): string {
  return message.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
