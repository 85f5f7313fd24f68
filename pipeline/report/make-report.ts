import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DrawPicture, PAPER, PAPER_WIDTH } from '../../results/report/index.js';
import {
  curvePictures,
  makePage,
  type PagePicture,
  pagePictures,
  type ReportData,
  type ReportFacts,
  type ReportTrials,
} from '../../results/report/page/index.js';
import { multiverseSchema, overfittingSchema, replicatedIndicesSchema } from '../../results/schemas/index.js';
import { writeFileAtomically } from '../../results/store/index.js';
import { VALIDATION_NAME } from '../stages/write-validation.js';
import { gatherReport } from './gather-report.js';
import { heatmapFigures } from './heatmap-figures.js';
import { readPageAssets } from './page-assets.js';
import { drawFigures, type PaperFigure, removeFigures } from './paper-figure.js';
import { type AskedRun, modelledIn, type StoredRun } from './stored-run.js';

/** How the names of the pictures begin that this draws, the heatmaps apart. */
const PICTURE_KINDS = ['specification', 'account', 'variance', 'frontier', 'histories', 'validation'];

/** Name of the page in a run folder. */
export const REPORT_NAME = 'report.html';

/** Lays out the heatmaps of a run, and removes from its folder those whose place they take. */
export async function renewHeatmaps(run: AskedRun): Promise<PaperFigure[]> {
  const figures = await heatmapFigures(run);
  await removeFigures(run.folder, 'heatmap');
  return figures;
}

/** Lays out the specification curve, which every run has, and removes all pictures of the page from the run's folder. */
export async function renewCurve(trials: ReportTrials, folder: string): Promise<PaperFigure[]> {
  return renewPictures(curvePictures(trials), trials.source, folder);
}

/**
 * Writes report.html into the folder of a run.
 *
 * @param trials - what it shows of the trials, where that is gathered already
 * @returns path of the page, and what it shows
 */
export async function writePage(
  run: StoredRun,
  trials?: ReportTrials,
): Promise<{ readonly path: string; readonly data: ReportData }> {
  const path = join(run.folder, REPORT_NAME);
  const { data, facts } = await gatherPage(run, null, trials);
  await writeFileAtomically(path, makePage(data, facts, await readPageAssets()));
  return { path, data };
}

/**
 * Writes report.html into the folder of a complete run, and a picture of each of its figures beside it, in place of
 * those that are there.
 *
 * @returns path of the page
 */
export async function writeReport(run: StoredRun, draw: DrawPicture): Promise<string> {
  const { path, data } = await writePage(run);
  await drawFigures(await renewHeatmaps(run), run.folder, draw);
  await drawFigures(await renewPictures(pagePictures(data), data.source, run.folder), run.folder, draw);
  return path;
}

/** Lays out pictures of the page for a paper, then removes those that lie in the folder. */
async function renewPictures(pictures: readonly PagePicture[], source: string, folder: string): Promise<PaperFigure[]> {
  const figures = pictures.map(({ name, spec, title, subtitle, marks }) => ({
    name,
    spec: spec(PAPER_WIDTH, PAPER),
    caption: [`${title}. ${subtitle}.`, marks, source],
  }));
  for (const kind of PICTURE_KINDS) await removeFigures(folder, kind);
  return figures;
}

/** The page of a run as text. */
export async function renderReport(run: StoredRun, live: string | null): Promise<string> {
  const { data, facts } = await gatherPage(run, live);
  return makePage(data, facts, await readPageAssets());
}

async function gatherPage(
  run: StoredRun,
  live: string | null,
  trials?: ReportTrials,
): Promise<{ data: ReportData; facts: ReportFacts }> {
  const { manifest, verdicts } = run;
  const multiverse = readFindings(run, 'multiverse.json', multiverseSchema);
  const overfitting = readFindings(run, 'overfitting.json', overfittingSchema);
  const replications = readFindings(run, VALIDATION_NAME, replicatedIndicesSchema) ?? [];
  return {
    data: { ...(await gatherReport(run, multiverse, trials)), replications, live },
    facts: { manifest, verdicts, multiverse, overfitting, modelledNote: modelledIn(manifest) },
  };
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
