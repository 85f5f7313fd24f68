import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TopLevelSpec } from 'vega-lite';
import type { DrawPicture } from '../../results/report/index.js';
import { writeFileAtomically } from '../../results/store/index.js';

/** A figure for a paper. */
export interface PaperFigure {
  /** Of its files, without ending. */
  readonly name: string;
  readonly spec: TopLevelSpec;
  /** Paragraphs. */
  readonly caption: readonly string[];
}

/** Removes what was drawn of a kind before, so that no figure is left which the grid no longer asks for. */
export async function removeFigures(folder: string, kind: string): Promise<void> {
  const isOld = (name: string) => name.startsWith(`${kind}-`) && /\.(svg|png|txt)$/.test(name);
  await Promise.all((await readdir(folder)).filter(isOld).map((name) => rm(join(folder, name))));
}

/**
 * Draws figures into the run folder: `<name>.svg`, `.png`, and the caption as `.txt`.
 *
 * @param draw - `drawPicture`, in another thread or in this one
 * @throws what the first of those says that cannot be drawn, when all others are
 */
export async function drawFigures(figures: readonly PaperFigure[], folder: string, draw: DrawPicture): Promise<void> {
  const drawn = await Promise.allSettled(
    figures.map(async ({ name, spec, caption }) => {
      const { svg, png } = await draw(spec);
      await writeFileAtomically(join(folder, `${name}.svg`), svg);
      await writeFileAtomically(join(folder, `${name}.txt`), `${caption.join('\n\n')}\n`);
      await writeFileAtomically(join(folder, `${name}.png`), png);
    }),
  );
  for (const outcome of drawn) if (outcome.status === 'rejected') throw outcome.reason;
}
