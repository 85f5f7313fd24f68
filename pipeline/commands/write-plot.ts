import { writeFileSync } from 'node:fs';
import { InputError } from '../../engine/contracts/input-error.js';
import { renderPng } from '../../results/report/index.js';

/**
 * Checks the file of `--plot`, before anything is computed for it.
 *
 * @throws InputError when it is neither .svg nor .png
 */
export function checkPlotFile(file: string): void {
  if (!/\.(svg|png)$/i.test(file)) throw new InputError(`--plot: must be a file .svg or .png, got ${file}`);
}

/**
 * Writes a picture as SVG or PNG, by the end of the file's name.
 *
 * @throws InputError when it cannot be written
 */
export function writePlot(file: string, svg: string): void {
  try {
    writeFileSync(file, /\.png$/i.test(file) ? renderPng(svg, 2) : svg);
  } catch (error) {
    throw new InputError(
      `--plot: must be a file that can be written, got ${file} (${(error as NodeJS.ErrnoException).code})`,
    );
  }
}
