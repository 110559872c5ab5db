import { styleText } from 'node:util';
import type { Io } from './io';

type Format = Parameters<typeof styleText>[0];

/** A text in a colour or in bold, if the terminal shows any. */
export function colour({ hasColours }: Pick<Io, 'hasColours'>, format: Format, text: string): string {
  return hasColours ? styleText(format, text, { validateStream: false }) : text;
}
