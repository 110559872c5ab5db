import { inAscii } from '../functions/text/table';

/** JSON in ASCII alone, which Node reads without decoding it. */
export function asciiJson(value: unknown): string {
  return inAscii(JSON.stringify(value));
}
