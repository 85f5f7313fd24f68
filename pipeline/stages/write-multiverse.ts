import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../engine/contracts/input-error.js';
import { HAS_NO_FIGURE } from '../../engine/statistics/index.js';
import {
  axisColumnName,
  type ColumnValues,
  islandsTable,
  type Multiverse,
  multiverseSchema,
  multiverseTable,
  type Overfitting,
  overfittingSchema,
} from '../../results/schemas/index.js';
import {
  type CodedColumns,
  type CodedValues,
  HEX_DIGITS,
  openTableWriter,
  RUN_AGAIN,
  writeFileAtomically,
} from '../../results/store/index.js';
import { axisOf } from '../../sweeps/axes/index.js';
import type { AxisFactor } from '../aggregate/multiverse/axis-factors.js';
import type { DescribedMultiverse } from '../aggregate/multiverse/describe-multiverse.js';
import type { ClaimLine, TrialFigures } from '../aggregate/multiverse/trial-figures.js';
import { axisColumn } from './axis-column.js';
import { indicesOf } from './daily-sample.js';
import type { PreparedRun } from './prepared-run.js';

const MULTIVERSE_NAME = 'multiverse.json';
const OVERFITTING_NAME = 'overfitting.json';

/** Whether a trial is an island, by code. */
const IS_ISLAND = [false, true, null] as const;

/** Rows handed to the table at a time. */
const BATCH = 16_384;

/** Writes multiverse.parquet: every hedged trial by ascending median reduction, those without one last. */
export async function writeMultiverseTable(
  { expanded }: PreparedRun,
  { isHedged, cycleReductions, fullReductions, holds }: TrialFigures,
  { order: curve, changes, islands: found, lead }: DescribedMultiverse,
  factors: readonly AxisFactor[],
  folder: string,
): Promise<void> {
  const columns = factors.map(({ name }) => axisColumn(axisOf(name)));
  const table = multiverseTable(
    columns,
    changes.axes.map(({ axis }) => axis),
  );
  const order = withoutFigureLast(curve, isHedged, cycleReductions);
  const islands = new Uint8Array(isHedged.length);
  for (const trial of found[0]?.islands ?? []) islands[trial] = 1;
  const coded: CodedColumns = new Map<string, CodedValues | typeof HEX_DIGITS>([
    ['trial', HEX_DIGITS],
    ['is_island', IS_ISLAND],
    ...factors.map(({ name, levels }) => [axisColumnName(name), levels] as const),
  ]);
  const writer = await openTableWriter(join(folder, `${table.name}.parquet`), table.columns, coded);
  try {
    for (let from = 0; from < order.length; from += BATCH) {
      const trials = order.subarray(from, from + BATCH);
      const count = trials.length;
      const numbers = (column: Float64Array) => gather(column, trials, new Float64Array(count));
      const shorter = (column: Float64Array | Float32Array) => gather(column, trials, new Float32Array(count));
      const stability = new Float32Array(count).fill(Number.NaN);
      const isIsland = new Uint16Array(count).fill(IS_ISLAND.indexOf(null));
      if (lead !== null) {
        const { agreeing, neighbours } = lead;
        for (let row = 0; row < count; ++row) {
          const trial = trials[row];
          stability[row] = agreeing[trial] / neighbours[trial];
          if (holds[0][trial] !== HAS_NO_FIGURE) isIsland[row] = islands[trial];
        }
      }
      writer.append({
        count,
        columns: [
          ranksFrom(from, count, curve.length),
          expanded.ids.numbersOf(trials),
          numbers(cycleReductions),
          numbers(fullReductions),
          gather(changes.neighbours, trials, new Int32Array(count)),
          shorter(changes.meanChange),
          stability,
          isIsland,
          ...changes.axes.map(({ largestChange }) => shorter(largestChange)),
          ...factors.map(({ codes }) => gather(codes, trials, new Uint16Array(count))),
        ],
      });
      await writer.settle();
    }
    await writer.close();
  } finally {
    await writer.discard();
  }
}

/** Elements of a column at some trials; a loop, because `from` with a function takes a hundred times as long. */
function gather<Column extends Float64Array | Float32Array | Int32Array | Uint16Array>(
  column: ArrayLike<number>,
  trials: Int32Array,
  into: Column,
): Column {
  for (let row = 0; row < trials.length; ++row) into[row] = column[trials[row]];
  return into;
}

/** Ranks of rows; NULL past the end of the curve. */
function ranksFrom(from: number, count: number, end: number): ColumnValues {
  if (from + count <= end) return Int32Array.from({ length: count }, (_, row) => from + row);
  return Array.from({ length: count }, (_, row) => (from + row < end ? from + row : null));
}

/** Hedged trials by ascending figure, then those without one by their number. */
function withoutFigureLast(order: Int32Array, isHedged: Uint8Array, figures: Float64Array): Int32Array {
  const rest = indicesOf(isHedged).filter((trial) => Number.isNaN(figures[trial]));
  const all = new Int32Array(order.length + rest.length);
  all.set(order);
  all.set(rest, order.length);
  return all;
}

/** Writes islands.parquet: where a claim holds, but at no neighbour. */
export async function writeIslands(
  { expanded }: PreparedRun,
  { cycleReductions }: TrialFigures,
  lines: readonly ClaimLine[],
  { islands: found }: DescribedMultiverse,
  folder: string,
): Promise<void> {
  const writer = await openTableWriter(join(folder, `${islandsTable.name}.parquet`), islandsTable.columns);
  try {
    for (const [at, { claim, rule }] of lines.entries()) {
      const { islands, besideIslands } = found[at];
      writer.append({
        count: islands.length,
        columns: [
          Array.from(islands, () => claim),
          Array.from(islands, () => rule),
          Array.from(islands, (trial) => expanded.ids.at(trial)),
          Float64Array.from(islands, (trial) => cycleReductions[trial]),
          Int32Array.from(besideIslands),
        ],
      });
    }
    await writer.close();
  } finally {
    await writer.discard();
  }
}

/** Writes multiverse.json and overfitting.json. */
export async function writeSummaries(folder: string, multiverse: Multiverse, overfitting: Overfitting): Promise<void> {
  await writeFileAtomically(join(folder, MULTIVERSE_NAME), `${JSON.stringify(multiverse, null, 1)}\n`);
  await writeFileAtomically(join(folder, OVERFITTING_NAME), `${JSON.stringify(overfitting, null, 1)}\n`);
}

/** @throws InputError when the file is missing, not JSON, or of another version's layout */
export async function readMultiverse(folder: string): Promise<Multiverse> {
  return readSummary(join(folder, MULTIVERSE_NAME), (value) => multiverseSchema.parse(value));
}

/** @throws InputError when the file is missing, not JSON, or of another version's layout */
export async function readOverfitting(folder: string): Promise<Overfitting> {
  return readSummary(join(folder, OVERFITTING_NAME), (value) => overfittingSchema.parse(value));
}

async function readSummary<Summary>(path: string, parse: (value: unknown) => Summary): Promise<Summary> {
  try {
    return parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    const got = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : 'something else';
    throw new InputError(`${path}: must hold the figures of a complete run of this version, got ${got}; ${RUN_AGAIN}`);
  }
}
