import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Eight bits for each of red, green, blue and opacity; no interlacing. */
const RGBA = [8, 6, 0, 0, 0];

/**
 * Takes a third of the time of the usual level 6, and 25% more bytes. Rows are compressed as they are: where colours
 * are flat, differences from the row above compress worse.
 */
const LEVEL = 3;

/** Rows before they are compressed, kept from picture to picture: 6 MB of fresh memory take as long as to fill them. */
let rows = Buffer.alloc(0);

/**
 * PNG of pixels.
 *
 * @param pixels - red, green, blue, opacity of each, row by row, shape [height · width · 4]
 * @see W3C, Portable Network Graphics (PNG) Specification, third edition (2025)
 */
export function encodePng(pixels: Buffer, width: number, height: number): Buffer {
  const stride = 4 * width + 1;
  if (rows.length < stride * height) rows = Buffer.alloc(stride * height);
  for (let row = 0; row < height; ++row) {
    // Each row begins with its filter, here none.
    rows[row * stride] = 0;
    pixels.copy(rows, row * stride + 1, row * 4 * width, (row + 1) * 4 * width);
  }
  const header = Buffer.alloc(8);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    SIGNATURE,
    ...chunk('IHDR', Buffer.from([...header, ...RGBA])),
    ...chunk('IDAT', deflateSync(rows.subarray(0, stride * height), { level: LEVEL })),
    ...chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Length, name, data and checksum. */
function chunk(name: string, data: Buffer): Buffer[] {
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(data, crc32(name)));
  return [length, Buffer.from(name), data, checksum];
}
