import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Resvg } from '@resvg/resvg-js';

/** The two weights the pictures use, of a font that comes with the package (SIL Open Font License). */
const fontFiles = ['400Regular/Inter_400Regular.ttf', '600SemiBold/Inter_600SemiBold.ttf'].map((file) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/inter/${file}`)),
);

// V8's own way to its collector for a process that was not started with --expose-gc.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (options: { readonly type: 'minor' }) => void;

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
  const png = picture.render().asPng();
  // The collector does not see what a picture takes outside its heap, 9 MB each, and the heatmaps of a run piled up to
  // 300 MB; asked for its young objects, which takes a millisecond, it frees those of the pictures before this one.
  collect({ type: 'minor' });
  return png;
}
