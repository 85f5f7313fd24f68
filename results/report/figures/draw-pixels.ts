import { fileURLToPath } from 'node:url';
import { type RenderedImage, Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';

/** The two weights the pictures use, of a font that comes with the package (SIL Open Font License). */
const fontFiles = ['400Regular/Inter_400Regular.ttf', '600SemiBold/Inter_600SemiBold.ttf'].map((file) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/inter/${file}`)),
);

/**
 * Pixels of an SVG. Fonts of the machine are never used, so every machine draws the same.
 *
 * Text is dear: the font is read anew for each of its letters (20 µs).
 */
export function drawPixels(svg: string, options: ResvgRenderOptions): RenderedImage {
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Inter' };
  return new Resvg(svg, { ...options, font }).render();
}
