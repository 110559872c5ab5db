import { join, resolve } from 'node:path';

/** The folder of the content: functions/content, or the one that CONTENT names. */
export function contentFolder({ CONTENT }: Readonly<Record<string, string | undefined>>): string {
  return CONTENT ? resolve(CONTENT) : join(__dirname, '../../functions/content');
}
