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

/** Removes the heatmaps in a run's folder and lays out those that take their place. */
export async function renewHeatmaps(run: AskedRun): Promise<PaperFigure[]> {
  await removeFigures(run.folder, 'heatmap');
  return heatmapFigures(run);
}

/** Removes the pictures of the page in a run's folder and lays out the specification curve, which every run has. */
export async function renewCurve(trials: ReportTrials, folder: string): Promise<PaperFigure[]> {
  await removePictures(folder);
  return curvePictures(trials).map((picture) => paperFigure(picture, trials.source));
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
  await removePictures(run.folder);
  const figures = [
    ...(await renewHeatmaps(run)),
    ...pagePictures(data).map((picture) => paperFigure(picture, data.source)),
  ];
  await drawFigures(figures, run.folder, draw);
  return path;
}

function paperFigure({ name, spec, title, subtitle, marks }: PagePicture, source: string): PaperFigure {
  return { name, spec: spec(PAPER_WIDTH, PAPER), caption: [`${title}. ${subtitle}.`, marks, source] };
}

async function removePictures(folder: string): Promise<void> {
  for (const kind of PICTURE_KINDS) await removeFigures(folder, kind);
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
