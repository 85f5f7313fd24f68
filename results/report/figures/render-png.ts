import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

/** The two weights the pictures use, of a font that comes with the package (SIL Open Font License). */
const fontFiles = ['400Regular/Inter_400Regular.ttf', '600SemiBold/Inter_600SemiBold.ttf'].map((file) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/inter/${file}`)),
);

/**
 * PNG of an SVG picture. Fonts of the machine are never used, so every machine draws the same.
 *
 * @param zoom - pixels per SVG unit
 */
export function renderPng(svg: string, zoom = 1): Buffer {
  const picture = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Inter' },
    fitTo: { mode: 'zoom', value: zoom },
    background: 'white',
  });
  return picture.render().asPng();
}
