import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TopLevelSpec } from 'vega-lite';
import { renderPng, renderSvg } from '../../results/report/index.js';
import { writeFileAtomically } from '../../results/store/index.js';

/** A figure for a paper. */
export interface PaperFigure {
  /** Of its files, without ending. */
  readonly name: string;
  readonly spec: TopLevelSpec;
  /** Paragraphs. */
  readonly caption: readonly string[];
}

/** Turns an SVG into a PNG. */
export type ToPng = (svg: string) => Promise<Uint8Array>;

/** In this thread. */
export const toPngHere: ToPng = async (svg) => renderPng(svg);

/** Removes what was drawn of a kind before, so that no figure is left which the grid no longer asks for. */
export async function removeFigures(folder: string, kind: string): Promise<void> {
  const isOld = (name: string) => name.startsWith(`${kind}-`) && /\.(svg|png|txt)$/.test(name);
  await Promise.all((await readdir(folder)).filter(isOld).map((name) => rm(join(folder, name))));
}

/** Draws figures into the run folder: `<name>.svg`, `.png`, and the caption as `.txt`. */
export async function drawFigures(figures: readonly PaperFigure[], folder: string, toPng: ToPng): Promise<void> {
  const pictures: Promise<void>[] = [];
  for (const { name, spec, caption } of figures) {
    const svg = await renderSvg(spec);
    await writeFileAtomically(join(folder, `${name}.svg`), svg);
    await writeFileAtomically(join(folder, `${name}.txt`), `${caption.join('\n\n')}\n`);
    // The next picture is laid out while threads turn this one into pixels.
    const picture = toPng(svg).then((png) => writeFileAtomically(join(folder, `${name}.png`), png));
    // A fault is met below; until then nobody listens.
    picture.catch(() => {});
    pictures.push(picture);
  }
  await Promise.all(pictures);
}
