import type { DrawPicture } from '../../results/report/index.js';
import type { ReportTrials } from '../../results/report/page/index.js';
import type { Manifest, Verdict } from '../../results/schemas/index.js';
import type { PreparedRun } from '../stages/prepared-run.js';
import { writeValidation } from '../stages/write-validation.js';
import { gatherTrials, namedTrials } from './gather-report.js';
import { renewCurve, renewHeatmaps, writePage } from './make-report.js';
import { drawFigures, type PaperFigure } from './paper-figure.js';
import type { StoredRun } from './stored-run.js';

/**
 * The pictures and the page of a run, each made as soon as its tables are there, in the order given here. They may
 * fail where the run does not: faults are kept for the end, an interruption is not.
 */
export interface Drawing {
  /** Lays out the heatmaps, of regimes.parquet; they are drawn while others go on. */
  heatmaps(): Promise<void>;
  /**
   * Writes validation.json and gathers what the page shows of the trials, of trials.parquet and the tables of windows;
   * the specification curve is drawn while others go on.
   *
   * @param shown - the trials that the verdicts rest on
   */
  trials(verdicts: readonly Verdict[], shown: readonly { readonly trial: string }[]): Promise<void>;
  /** Writes the page, of all tables, and waits for the pictures. */
  page(run: StoredRun): Promise<void>;
  /** Why something could not be drawn, a line each; empty when everything was. */
  faults(): readonly string[];
}

interface DrawingOptions {
  readonly draws: boolean;
  readonly signal: AbortSignal;
}

/**
 * Opens the drawing of a run. Hours of trials must not be lost to a picture: what fails here is told when the run is
 * complete, and `sweep report` makes it from the tables.
 *
 * @param started - the manifest as it stands while the run is under way
 */
export function openDrawing(
  run: PreparedRun,
  started: Manifest,
  folder: string,
  draw: DrawPicture,
  { draws, signal }: DrawingOptions,
): Drawing {
  const asked = { folder, manifest: started, sweep: run.sweep, claims: run.claims };
  /** Where pictures cannot be drawn at all, each says the same. */
  const faults = new Set<string>();
  const drawn: Promise<unknown>[] = [];
  let gathered: ReportTrials | null = null;

  const attempt = async <Result>(make: () => Promise<Result>): Promise<Result | null> => {
    if (!draws) return null;
    try {
      return await make();
    } catch (error) {
      signal.throwIfAborted();
      const [line] = String((error as Error).message ?? error).split('\n');
      faults.add(line);
      return null;
    }
  };
  const drawMeanwhile = (figures: readonly PaperFigure[] | null) => {
    if (figures === null) return;
    const done = attempt(() => drawFigures(figures, folder, draw));
    done.catch(() => {}); // Nobody waits for it when the run ends before the end.
    drawn.push(done);
  };
  return {
    async heatmaps() {
      drawMeanwhile(await attempt(() => renewHeatmaps(asked)));
    },
    async trials(verdicts, shown) {
      await attempt(() => writeValidation(run, folder));
      const found = await attempt(() => gatherTrials({ ...asked, verdicts }, namedTrials(shown)));
      gathered = found;
      if (found !== null) drawMeanwhile(await attempt(() => renewCurve(found, folder)));
    },
    async page(stored) {
      const found = gathered;
      if (found !== null) await attempt(() => writePage(stored, found));
      await Promise.all(drawn);
    },
    faults: () => [...faults],
  };
}
