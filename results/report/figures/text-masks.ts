import { drawPixels } from './draw-pixels.js';
import { type PlacedText, turn } from './lift-texts.js';

/** How much of each pixel a text covers. */
export interface TextMask {
  /** Of its top left pixel, from the pixel in which the text's anchor stands. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** 0 to 255, row by row, shape [height · width]. */
  readonly coverage: Uint8Array;
}

/** Masks kept at most; a picture has 50 to 700 texts. */
const MOST_MASKS = 10_000;

/** Masks that this thread has drawn. */
const masks = new Map<string, TextMask>();

/**
 * Mask of a text. One that was met before, in the same font and as far from the grid of pixels, is not drawn again: of
 * the 688 texts of a heatmap 130 are distinct, and few are not in the heatmap before it.
 *
 * @param zoom - pixels per SVG unit
 */
export function textMask(text: PlacedText, zoom: number): TextMask {
  const [x, y] = [fraction(text.x * zoom), fraction(text.y * zoom)];
  const key = `${zoom} ${x} ${y} ${text.turns}${text.style} ${text.content}`;
  const known = masks.get(key);
  if (known !== undefined) return known;
  if (masks.size === MOST_MASKS) masks.clear();
  const mask = drawMask(text, x, y, zoom);
  masks.set(key, mask);
  return mask;
}

/**
 * Draws a text by itself: were others drawn with it, its pixels would depend, by rounding, on where among them it stood.
 *
 * @param x - place of the anchor within its pixel, in [0, 1)
 * @param y - likewise
 */
function drawMask({ style, fontSize, turns, content }: PlacedText, x: number, y: number, zoom: number): TextMask {
  const em = fontSize * zoom;
  // No letter of Inter is wider than 1.8 em, and no Latin one than 1.05.
  const advance = Array.from(content, (letter) => (letter < '\u0180' ? 1.05 : 1.8)).reduce((a, b) => a + b, 0) * em;
  const anchor = /text-anchor="(\w+)"/.exec(style)?.[1];
  const start = anchor === 'end' ? -advance : anchor === 'middle' ? -advance / 2 : 0;
  const [x1, y1] = turn(start - em / 2, -1.3 * em, turns);
  const [x2, y2] = turn(start + advance + em / 2, 0.6 * em, turns);
  const [left, top] = [Math.floor(Math.min(x1, x2)), Math.floor(Math.min(y1, y2))];
  const [right, bottom] = [Math.ceil(Math.max(x1, x2)) + 1, Math.ceil(Math.max(y1, y2)) + 1];
  const transform = `translate(${x - left},${y - top}) rotate(${90 * turns}) scale(${zoom})`;
  const picture = drawPixels(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${right - left}" height="${bottom - top}">
      <text transform="${transform}"${style}>${content}</text></svg>`,
    {},
  );
  const mask = cutMask(picture.pixels, picture.width, picture.height);
  return { ...mask, left: left + mask.left, top: top + mask.top };
}

/** The part of a picture in which there is anything. */
function cutMask(pixels: Uint8Array, width: number, height: number): TextMask {
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      if (pixels[4 * (y * width + x) + 3] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = y + 1;
    }
  }
  if (right === 0) return { left: 0, top: 0, width: 0, height: 0, coverage: new Uint8Array() };
  const coverage = new Uint8Array((right - left) * (bottom - top));
  let at = 0;
  for (let y = top; y < bottom; ++y) {
    for (let x = left; x < right; ++x) coverage[at++] = pixels[4 * (y * width + x) + 3];
  }
  return { left, top, width: right - left, height: bottom - top, coverage };
}

function fraction(value: number): number {
  return value - Math.floor(value);
}
