import { describe, expect, it } from 'vitest';
import { encodePng } from '../../../../results/report/figures/encode-png.js';
import { pixelsOf } from './pixels.js';

/** Pixels that look like no other's. */
function somePixels(width: number, height: number): Buffer {
  return Buffer.from(
    Array.from({ length: 4 * width * height }, (_, at) => (at % 4 === 3 ? 255 : (at * at * 7 + 13 * at) % 256)),
  );
}

describe('encodePng', () => {
  it.each([
    [1, 1],
    [7, 5],
    [301, 203],
    // Smaller than the one before it, whose rows are still in memory.
    [30, 20],
  ])('is read by a decoder as it was, at %i by %i', (width, height) => {
    const pixels = somePixels(width, height);
    const read = pixelsOf(encodePng(pixels, width, height));
    expect([read.width, read.height]).toEqual([width, height]);
    expect(Buffer.from(read.pixels).equals(pixels)).toBe(true);
  });
});
