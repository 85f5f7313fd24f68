import { join } from 'node:path';
import { makePage, readPageAssets } from '../../results/report/page/index.js';
import { writeFileAtomically } from '../../results/store/index.js';
import { gatherReport } from './gather-report.js';
import { heatmapFigures } from './heatmap-figures.js';
import { drawFigures, removeFigures, type ToPng } from './paper-figure.js';
import { type AskedRun, modelledIn, type StoredRun } from './stored-run.js';

/** Name of the page in a run folder. */
export const REPORT_NAME = 'report.html';

/**
 * Draws the heatmaps of a run into its folder, in place of those that are there.
 *
 * @param toPng - turns an SVG into pixels, in another thread or in this one
 */
export async function drawHeatmaps(run: AskedRun, toPng: ToPng): Promise<void> {
  await removeFigures(run.folder, 'heatmap');
  await drawFigures(await heatmapFigures(run), run.folder, toPng);
}

/** Writes report.html into the folder of a complete run. */
export async function writeReport(run: StoredRun): Promise<string> {
  const path = join(run.folder, REPORT_NAME);
  await writeFileAtomically(path, await renderReport(run));
  return path;
}

/** The page of a run as text. */
export async function renderReport(run: StoredRun, live: string | null = null): Promise<string> {
  const { manifest, verdicts } = run;
  const data = { ...(await gatherReport(run)), live };
  const facts = { manifest, verdicts, modelledNote: modelledIn(manifest) };
  return makePage(data, facts, await readPageAssets());
}
