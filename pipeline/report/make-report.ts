import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DrawPicture, PAPER, PAPER_WIDTH } from '../../results/report/index.js';
import {
  curvePictures,
  makePage,
  pagePictures,
  type ReportData,
  type ReportFacts,
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

/**
 * Writes report.html into the folder of a complete run, and pictures of its figures beside it, in place of those that
 * are there.
 *
 * @param drawn - `curve`: the specification curve alone, as every run has it; `all`: every figure of the page
 * @returns path of the page
 */
export async function writeReport(run: StoredRun, drawn: 'curve' | 'all', draw: DrawPicture): Promise<string> {
  const path = join(run.folder, REPORT_NAME);
  const { data, facts } = await gatherPage(run, null);
  await writeFileAtomically(path, makePage(data, facts, await readPageAssets()));
  const pictures = drawn === 'all' ? pagePictures(data) : curvePictures(data);
  for (const kind of PICTURE_KINDS) await removeFigures(run.folder, kind);
  await drawFigures(
    pictures.map(({ name, spec, title, subtitle, marks }) => ({
      name,
      spec: spec(PAPER_WIDTH, PAPER),
      caption: [`${title}. ${subtitle}.`, marks, data.source],
    })),
    run.folder,
    draw,
  );
  return path;
}

/** The page of a run as text. */
export async function renderReport(run: StoredRun, live: string | null): Promise<string> {
  const { data, facts } = await gatherPage(run, live);
  return makePage(data, facts, await readPageAssets());
}

async function gatherPage(run: StoredRun, live: string | null): Promise<{ data: ReportData; facts: ReportFacts }> {
  const { manifest, verdicts } = run;
  const multiverse = readFindings(run, 'multiverse.json', multiverseSchema);
  const overfitting = readFindings(run, 'overfitting.json', overfittingSchema);
  const replications = readFindings(run, VALIDATION_NAME, replicatedIndicesSchema) ?? [];
  return {
    data: { ...(await gatherReport(run, multiverse)), replications, live },
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
