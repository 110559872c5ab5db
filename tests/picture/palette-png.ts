import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const NO_FILTER = 0;
const EIGHT_BITS_BY_PALETTE = Buffer.from([8, 3, 0, 0, 0]);
/** Colours that are this near to each other become the most frequent of them: at the edges of letters nobody sees it. */
const NEAR = 16;

/** The same picture with a palette in place of a colour for each pixel: a third of the bytes. */
export function palettePng(png: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(png);
  const pixels = Array.from({ length: width * height }, (_, i) => data.readUIntBE(4 * i, 3));
  const frequency = new Map<number, number>();
  for (const colour of pixels) frequency.set(colour, (frequency.get(colour) ?? 0) + 1);
  const palette = new Map<number, number>(); // from what is near to the colour that stands for it
  for (const [colour] of [...frequency].sort(([, a], [, b]) => b - a))
    if (!palette.has(near(colour))) palette.set(near(colour), colour);
  if (palette.size > 256) throw new Error(`The picture has ${palette.size} colours, and a palette has 256.`);
  const indices = new Map([...palette.keys()].map((key, index) => [key, index]));
  const rows = Array.from({ length: height }, (_, y) => [
    NO_FILTER,
    ...pixels.slice(y * width, (y + 1) * width).map((colour) => indices.get(near(colour)) ?? 0),
  ]);
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([size, EIGHT_BITS_BY_PALETTE])),
    chunk('PLTE', Buffer.from([...palette.values()].flatMap(parts))),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function parts(colour: number): number[] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function near(colour: number): number {
  return parts(colour).reduce((key, part) => key * 256 + Math.round(part / NEAR), 0);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
