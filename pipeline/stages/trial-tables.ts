import { join } from 'node:path';
import { SUMMARY_FIGURES, TRIAL_METRICS, type TrialMetric } from '../../engine/book/index.js';
import {
  axisColumnName,
  type ColumnValues,
  trialsTable,
  windowSummariesTable,
  windowsTable,
  windowsUnhedgedTable,
} from '../../results/schemas/index.js';
import { type CodedColumns, HEX_DIGITS, openTableWriter } from '../../results/store/index.js';
import { axes, type Point } from '../../sweeps/axes/index.js';
import { pointAt, type TrialSet, trialId } from '../../sweeps/grid/index.js';
import type { Block } from '../../sweeps/plan/index.js';
import type { StoredBook, StoredTrial } from '../aggregate/trial-evidence.js';
import { claimedPeriods } from '../aggregate/windows/index.js';
import { type BlockResult, type BookResult, isCounted } from '../pool/index.js';
import { axisColumn } from './axis-column.js';
import type { JudgedRun, PreparedRun } from './prepared-run.js';

/** How the trials of a run ended. */
export interface TrialCounts {
  done: number;
  failed: number;
  /** Reasons of failed trials and how many failed with each. */
  readonly reasons: Map<string, number>;
}

/** The tables with a row per trial, while they are filled. */
export interface TrialTables {
  /** Takes the rows of a block; blocks come in order. */
  add(block: Block, part: BlockResult): Promise<void>;
  /** Adds the trials that the dataset could not serve, without figures, and writes the files. */
  finish(): Promise<TrialCounts>;
  /** Forgets everything; does nothing after `finish`. */
  discard(): Promise<void>;
}

/** What became of a trial, by code. */
const STATUSES = ['done', 'failed', 'skipped'] as const;
const [DONE, FAILED, SKIPPED] = STATUSES.keys();

/** Rows of skipped trials that are written together. */
const SKIPPED_AT_ONCE = 8192;

/**
 * Opens trials.parquet, windows.parquet and windows-unhedged.parquet, and window-summaries.parquet when the grid asks
 * for windows that are summed up.
 *
 * Holds a segment of each table at most: memory does not grow with the number of trials. Choices go by code, so that
 * a million trials are a few numbers each, not forty texts.
 *
 * @param visit - shown every trial that was done, as stored, in the order of the tables
 */
export async function openTrialTables(
  run: PreparedRun,
  folder: string,
  visit: (trial: StoredTrial) => void,
): Promise<TrialTables> {
  const { expanded, plan, windows } = run;
  const tablePath = (name: string) => join(folder, `${name}.parquet`);
  const trials = await openTableWriter(tablePath('trials'), trialColumns().columns, codedColumns(expanded));
  const hedged = await openTableWriter(tablePath('windows'), windowsTable(windows.length).columns, NAMED_BY_ID);
  const unhedged = await openTableWriter(tablePath('windows-unhedged'), windowsUnhedgedTable(windows.length).columns);
  const summaries =
    run.summarized.length === 0
      ? null
      : await openTableWriter(
          tablePath('window-summaries'),
          windowSummariesTable(SUMMARY_FIGURES).columns,
          NAMED_BY_ID,
        );
  const writers = [trials, hedged, unhedged, ...(summaries ? [summaries] : [])];
  const counts: TrialCounts = { done: 0, failed: 0, reasons: new Map() };
  const settle = () => Promise.all(writers.map((writer) => writer.settle()));
  let lastBook = -1;
  let bookId = '';

  return {
    async add(block, part) {
      const indices = plan.order.subarray(block.from, block.to);
      const ids = expanded.ids.numbersOf(indices);
      if (block.book !== lastBook) {
        bookId = unhedgedId(pointAt(expanded, plan.books[block.book].firstTrial));
        if (part.book !== null) unhedged.append(bookRow(bookId, part.book));
        lastBook = block.book;
      }
      trials.append({
        count: part.count,
        columns: [
          ids,
          Uint16Array.from(part.reasons, (reason) => (reason === '' ? DONE : FAILED)),
          part.reasons.map((reason) => (reason === '' ? null : reason)),
          ...choiceCodes(expanded, indices),
          ...part.metrics,
          new BigUint64Array(part.count).fill(BigInt(`0x${bookId}`)),
        ],
      });
      hedged.append({ count: part.count, columns: [ids, ...part.drawdowns] });
      summaries?.append(summaryRows(run, ids, part));
      tally(counts, part);
      visitDone(run, part, indices, visit);
      await settle();
    },

    async finish() {
      const { reasons, expanded: left } = run.skipped;
      for (let from = 0; from < left.count; from += SKIPPED_AT_ONCE) {
        const indices = Int32Array.from(
          { length: Math.min(SKIPPED_AT_ONCE, left.count - from) },
          (_, row) => from + row,
        );
        const ids = left.ids.numbersOf(indices);
        const nothing = new Float64Array(indices.length).fill(Number.NaN);
        const noDrawdown = Float32Array.from(nothing);
        trials.append({
          count: indices.length,
          columns: [
            ids,
            new Uint16Array(indices.length).fill(SKIPPED),
            Array.from(indices, (trial) => reasons[trial]),
            ...choiceCodes(left, indices),
            ...TRIAL_METRICS.map(() => nothing),
            BigUint64Array.from(indices, (trial) => BigInt(`0x${unhedgedId(pointAt(left, trial))}`)),
          ],
        });
        hedged.append({ count: indices.length, columns: [ids, ...windows.map(() => noDrawdown)] });
        await settle();
      }
      // One after the other: compressing takes 100 MB, and the end of a run keeps both cores busy without it.
      for (const writer of writers) await writer.close();
      return counts;
    },

    async discard() {
      await Promise.all(writers.map((writer) => writer.discard()));
    },
  };
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

/** Column of the ids in every table with a row per trial. */
const NAMED_BY_ID: CodedColumns = new Map([['trial', HEX_DIGITS]]);

function codedColumns(expanded: TrialSet): CodedColumns {
  return new Map([
    ...NAMED_BY_ID,
    ['book', HEX_DIGITS],
    ['status', STATUSES],
    ...expanded.axes.map(({ path, values }) => [axisColumnName(path), values] as const),
  ]);
}

function choiceCodes(expanded: TrialSet, indices: Int32Array): ColumnValues[] {
  const same = new Uint16Array(indices.length);
  return expanded.axes.map(({ values, codes }) => {
    if (values.length === 1) return same;
    const own = new Uint16Array(indices.length);
    for (let row = 0; row < own.length; ++row) own[row] = codes[indices[row]];
    return own;
  });
}

function bookRow(id: string, book: BookResult) {
  const single = (values: Float32Array) => Array.from(values, (value) => Float32Array.of(value));
  return { count: 1, columns: [[id], ...single(book.fractions), ...single(book.dollars)] };
}

/** The summed-up windows of a block's trials: the kinds of the first trial, then those of the next. */
function summaryRows({ summarized }: PreparedRun, ids: BigUint64Array, part: BlockResult) {
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
      BigUint64Array.from({ length: count }, (_, row) => ids[Math.floor(row / kinds)]),
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

/** Shows every trial of a block that was done, as it is stored. */
export function visitDone(
  run: JudgedRun,
  part: BlockResult,
  indices: Int32Array,
  visit: (trial: StoredTrial) => void,
): void {
  if (part.book === null) return;
  const { largestRisk, dollars, fractions } = part.book;
  const counted = Array.from(dollars, (usd) => isCounted(usd, largestRisk, run.sweep.floor));
  const periods = claimedPeriods(run.windows).map((window) => run.windows.indexOf(window));
  const book: StoredBook = { drawdowns: fractions, counted };
  let row = 0;
  // One set of functions for all trials: a million of each took a second to collect.
  const hedged = (window: number) => part.drawdowns[window][row];
  const offset = (window: number) => part.offsets[periods.indexOf(window)][row];
  const metric = (name: TrialMetric) => part.metrics[TRIAL_METRICS.indexOf(name)][row];
  for (; row < part.count; ++row) {
    if (part.reasons[row] === '') visit({ trial: indices[row], book, hedged, offset, metric });
  }
}
