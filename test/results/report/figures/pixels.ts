import { drawPixels } from '../../../../results/report/figures/draw-pixels.js';

/** Pixels of a picture. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, opacity of each, row by row. */
  readonly pixels: Uint8Array;
}

/** What a PNG shows, read by a decoder that is not ours. */
export function pixelsOf(png: Buffer): Pixels {
  const size = `width="${png.readUInt32BE(16)}" height="${png.readUInt32BE(20)}"`;
  const source = `data:image/png;base64,${png.toString('base64')}`;
  return plain(
    drawPixels(`<svg xmlns="http://www.w3.org/2000/svg" ${size}><image ${size} href="${source}"/></svg>`, {}),
  );
}

/** The picture drawn in one piece, each text where it stands in the SVG. */
export function drawnInOnePiece(svg: string, zoom = 1): Pixels {
  return plain(drawPixels(svg, { fitTo: { mode: 'zoom', value: zoom }, background: 'white' }));
}

/** In how many of their bytes a PNG and its SVG, drawn in one piece, differ, and by how much at most. */
export function differenceFrom(svg: string, png: Buffer, zoom = 1): { readonly bytes: number; readonly most: number } {
  const [a, b] = [pixelsOf(png), drawnInOnePiece(svg, zoom)];
  if (a.width !== b.width || a.height !== b.height) return { bytes: Number.POSITIVE_INFINITY, most: 255 };
  let [bytes, most] = [0, 0];
  for (let at = 0; at < a.pixels.length; ++at) {
    const difference = Math.abs(a.pixels[at] - b.pixels[at]);
    if (difference === 0) continue;
    ++bytes;
    most = Math.max(most, difference);
  }
  return { bytes, most };
}

/** resvg copies the pixels whenever it is asked for them. */
function plain({ width, height, pixels }: Pixels): Pixels {
  return { width, height, pixels };
}

/** How much of a picture is not white: 1 for each wholly black pixel. */
export function inkOf({ pixels }: Pixels): number {
  let ink = 0;
  for (let at = 0; at < pixels.length; at += 4) ink += 1 - (pixels[at] + pixels[at + 1] + pixels[at + 2]) / 765;
  return ink;
}
