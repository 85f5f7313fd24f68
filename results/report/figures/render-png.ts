import { collectGarbage } from '../collect-garbage.js';
import { drawPixels } from './draw-pixels.js';
import { encodePng } from './encode-png.js';
import { liftTexts, type PlacedText } from './lift-texts.js';
import { type TextMask, textMask } from './text-masks.js';

/**
 * PNG of an SVG picture, its texts on top. Fonts of the machine are never used, so every machine draws the same.
 *
 * Shapes are drawn by resvg, and so is each text the first time it is met; from then on its pixels are laid over the
 * picture's, which takes a twentieth of the time.
 *
 * @param svg - as Vega writes it
 * @param zoom - pixels per SVG unit
 */
export function renderPng(svg: string, zoom = 1): Buffer {
  const { shapes, texts } = liftTexts(svg);
  const picture = drawPixels(shapes, { fitTo: { mode: 'zoom', value: zoom }, background: 'white' });
  const { pixels, width, height } = picture;
  for (const text of texts) layOver(pixels, width, height, text, textMask(text, zoom), zoom);
  const png = encodePng(pixels, width, height);
  // A picture takes 9 MB outside the heap, and the heatmaps of a run piled up to 300 MB; this frees those before it.
  collectGarbage('minor');
  return png;
}

/** Lays a text over pixels that nothing shines through. */
function layOver(
  pixels: Uint8Array,
  width: number,
  height: number,
  { x, y, colour }: PlacedText,
  mask: TextMask,
  zoom: number,
): void {
  const [left, top] = [Math.floor(x * zoom) + mask.left, Math.floor(y * zoom) + mask.top];
  const [fromColumn, toColumn] = [Math.max(0, -left), Math.min(mask.width, width - left)];
  const toRow = Math.min(mask.height, height - top);
  const [red, green, blue] = colour;
  for (let row = Math.max(0, -top); row < toRow; ++row) {
    for (let column = fromColumn; column < toColumn; ++column) {
      const covered = mask.coverage[row * mask.width + column];
      if (covered === 0) continue;
      // Divided by 256 after 255 was added, as resvg does, so that no pixel differs from its own.
      const at = 4 * ((top + row) * width + left + column);
      const bare = 255 - covered;
      pixels[at] = (pixels[at] * bare + red * covered + 255) >> 8;
      pixels[at + 1] = (pixels[at + 1] * bare + green * covered + 255) >> 8;
      pixels[at + 2] = (pixels[at + 2] * bare + blue * covered + 255) >> 8;
    }
  }
}
