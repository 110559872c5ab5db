import { MEANING } from '../../infra/alarms';
import { markdownTable } from './markdown-table';

/** Each alarm, and what it tells the person that it calls. */
export function alarmsTable(): string {
  return markdownTable(['alarm', 'what happened, and what to do'], Object.entries(MEANING), { left: true });
}
