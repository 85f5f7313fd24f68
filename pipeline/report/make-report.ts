import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePage, readPageAssets } from '../../results/report/page/index.js';
import { multiverseSchema, overfittingSchema, replicatedIndicesSchema } from '../../results/schemas/index.js';
import { writeFileAtomically } from '../../results/store/index.js';
import { VALIDATION_NAME } from '../stages/write-validation.js';
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
  const multiverse = readFindings(run, 'multiverse.json', multiverseSchema);
  const overfitting = readFindings(run, 'overfitting.json', overfittingSchema);
  const replications = readFindings(run, VALIDATION_NAME, replicatedIndicesSchema) ?? [];
  const data = { ...(await gatherReport(run, multiverse)), replications, live };
  const facts = { manifest, verdicts, multiverse, overfitting, modelledNote: modelledIn(manifest) };
  return makePage(data, facts, await readPageAssets());
}

/** Findings that a run of this version has as JSON; null where it has none, or of another layout. */
function readFindings<T>(
  { folder }: StoredRun,
  name: string,
  schema: { safeParse(value: unknown): Parsed<T> },
): T | null {
  const path = join(folder, name);
  if (!existsSync(path)) return null;
  const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  return parsed.success ? parsed.data : null;
}

type Parsed<T> = { readonly success: true; readonly data: T } | { readonly success: false };
