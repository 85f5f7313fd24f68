import { join } from 'node:path';
import { SUMMARY_FIGURES, TRIAL_METRICS } from '../../engine/book/index.js';
import {
  type AxisColumn,
  type ColumnValues,
  trialsTable,
  windowSummariesTable,
  windowsTable,
  windowsUnhedgedTable,
} from '../../results/schemas/index.js';
import { openTableWriter } from '../../results/store/index.js';
import { type Axis, type AxisValue, axes, type Point } from '../../sweeps/axes/index.js';
import { type ExpandedSweep, pointAt, trialId } from '../../sweeps/grid/index.js';
import type { StoredBook, StoredTrial } from '../aggregate/trial-evidence.js';
import { claimedPeriods } from '../aggregate/windows/index.js';
import { type BlockResult, type BookResult, isCounted, partPath, readPart } from '../pool/index.js';
import type { PreparedRun } from './prepared-run.js';
import { partsFolderOf } from './run-parts.js';

/** How the trials of a run ended. */
export interface TrialCounts {
  done: number;
  failed: number;
  /** Reasons of failed trials and how many failed with each. */
  readonly reasons: Map<string, number>;
}

/**
 * Joins the parts in block order into trials.parquet, windows.parquet and windows-unhedged.parquet, and
 * window-summaries.parquet when the grid asks for windows that are summed up; trials that the dataset could not serve
 * come last, without figures.
 *
 * Reads one part at a time: memory does not grow with the number of trials.
 *
 * @param visit - shown every trial that was done, as stored
 */
export async function writeTrials(
  run: PreparedRun,
  folder: string,
  visit: (trial: StoredTrial) => void,
): Promise<TrialCounts> {
  const { expanded, plan, windows } = run;
  const trials = await openTableWriter(join(folder, 'trials.parquet'), trialColumns().columns);
  const hedged = await openTableWriter(join(folder, 'windows.parquet'), windowsTable(windows.length).columns);
  const unhedged = await openTableWriter(
    join(folder, 'windows-unhedged.parquet'),
    windowsUnhedgedTable(windows.length).columns,
  );
  const summaries =
    run.summarized.length === 0
      ? null
      : await openTableWriter(join(folder, 'window-summaries.parquet'), windowSummariesTable(SUMMARY_FIGURES).columns);
  const counts: TrialCounts = { done: 0, failed: 0, reasons: new Map() };
  try {
    let lastBook = -1;
    for (const block of plan.blocks) {
      const part = await readPart(partPath(partsFolderOf(folder), block.index), run);
      if (part === null) throw new Error(`block ${block.index}: its part is missing or torn; run the sweep again`);
      const indices = plan.order.subarray(block.from, block.to);
      const ids = Array.from(indices, (trial) => expanded.ids.at(trial));
      const bookId = unhedgedId(pointAt(expanded, plan.books[block.book].firstTrial));
      trials.append({
        count: part.count,
        columns: [
          ids,
          part.reasons.map((reason) => (reason === '' ? 'done' : 'failed')),
          part.reasons.map((reason) => (reason === '' ? null : reason)),
          ...axisValues(expanded, indices),
          ...part.metrics,
          new Array<string>(part.count).fill(bookId),
        ],
      });
      hedged.append({ count: part.count, columns: [ids, ...part.drawdowns] });
      summaries?.append(summaryRows(run, ids, part));
      if (block.book !== lastBook && part.book !== null) unhedged.append(bookRow(bookId, part.book));
      lastBook = block.book;
      tally(counts, part);
      visitDone(run, part, indices, ids, visit);
    }
    const { reasons, expanded: left } = run.skipped;
    const leftIds = [...left.ids];
    const indices = Int32Array.from(leftIds, (_, trial) => trial);
    const nothing = new Float64Array(left.count).fill(Number.NaN);
    trials.append({
      count: left.count,
      columns: [
        leftIds,
        reasons.map(() => 'skipped'),
        reasons,
        ...axisValues(left, indices),
        ...TRIAL_METRICS.map(() => nothing),
        Array.from(indices, (trial) => unhedgedId(pointAt(left, trial))),
      ],
    });
    hedged.append({ count: left.count, columns: [leftIds, ...windows.map(() => Float32Array.from(nothing))] });
    await trials.close();
    await hedged.close();
    await unhedged.close();
    await summaries?.close();
  } finally {
    await Promise.all([trials.discard(), hedged.discard(), unhedged.discard(), summaries?.discard()]);
  }
  return counts;
}

/** Id of the trial without a hedge on the same condors, capital and friction: the key of windows-unhedged.parquet. */
export function unhedgedId(point: Point): string {
  const entries = Object.entries(point).map(([path, value]) => [path, path.startsWith('hedge.') ? null : value]);
  return trialId({ ...(Object.fromEntries(entries) as Point), 'hedge.mix': '0/0/0' });
}

function trialColumns() {
  const metrics = TRIAL_METRICS.map((name) => ({ name, type: 'float64' }) as const);
  return trialsTable(axes.map(axisColumn), [...metrics, { name: 'book', type: 'text' }]);
}

/** How an axis is stored follows from the axis, not from the grid: the same column has the same type in every run. */
function axisColumn({ path, domain, default: value }: Axis): AxisColumn {
  if (domain.numeric) return { path, type: 'float64' };
  return { path, type: typeof value === 'boolean' ? 'boolean' : 'text' };
}

function axisValues(expanded: ExpandedSweep, indices: Int32Array): ColumnValues[] {
  // Every value of an axis has the type of its column, which the axis' domain guarantees.
  return expanded.axes.map(
    ({ values, codes }) => Array.from(indices, (trial): AxisValue => values[codes[trial]]) as ColumnValues,
  );
}

function bookRow(id: string, book: BookResult) {
  const single = (values: Float32Array) => Array.from(values, (value) => Float32Array.of(value));
  return { count: 1, columns: [[id], ...single(book.fractions), ...single(book.dollars)] };
}

/** The summed-up windows of a block's trials: the kinds of the first trial, then those of the next. */
function summaryRows({ summarized }: PreparedRun, ids: readonly string[], part: BlockResult) {
  const kinds = summarized.length;
  const count = part.count * kinds;
  const column = (figure: number) =>
    Float64Array.from({ length: count }, (_, row) => {
      const at = (row % kinds) * SUMMARY_FIGURES.length + figure;
      return part.summaries[at][Math.floor(row / kinds)];
    });
  return {
    count,
    columns: [
      Array.from({ length: count }, (_, row) => ids[Math.floor(row / kinds)]),
      Array.from({ length: count }, (_, row) => summarized[row % kinds]),
      ...SUMMARY_FIGURES.map((_, figure) => column(figure)),
    ],
  };
}

function tally(counts: TrialCounts, part: BlockResult): void {
  for (const reason of part.reasons) {
    if (reason === '') counts.done += 1;
    else {
      counts.failed += 1;
      counts.reasons.set(reason, (counts.reasons.get(reason) ?? 0) + 1);
    }
  }
}

function visitDone(
  run: PreparedRun,
  part: BlockResult,
  indices: Int32Array,
  ids: readonly string[],
  visit: (trial: StoredTrial) => void,
): void {
  if (part.book === null) return;
  const { largestRisk, dollars, fractions } = part.book;
  const counted = Array.from(dollars, (usd) => isCounted(usd, largestRisk, run.sweep.floor));
  const periods = claimedPeriods(run.windows).map((window) => run.windows.indexOf(window));
  const book: StoredBook = { drawdowns: fractions, counted };
  for (let row = 0; row < part.count; ++row) {
    if (part.reasons[row] !== '') continue;
    visit({
      id: ids[row],
      trial: indices[row],
      book,
      hedged: (window) => part.drawdowns[window][row],
      offset: (window) => part.offsets[periods.indexOf(window)][row],
      metric: (name) => part.metrics[TRIAL_METRICS.indexOf(name)][row],
    });
  }
}
