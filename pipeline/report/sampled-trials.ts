import { join } from 'node:path';
import { spacedRanks } from '../../engine/statistics/multiverse/index.js';
import { MOST_POINTS, type PackedTable, packTable, type VariedAxis } from '../../results/report/page/index.js';
import { axisColumnName } from '../../results/schemas/index.js';
import { type Database, quoteName, quoteText, selectColumns } from '../../results/store/index.js';
import type { Sweep } from '../../sweeps/grid/index.js';

/** Figures of a trial that the page draws. */
const FIGURES = [
  'median_cycle_reduction',
  'drawdown_reduction',
  'hedged_drawdown',
  'unhedged_drawdown',
  'hedge_cost_per_year',
  'deleveraged_reduction',
  'deleveraged_median_cycle_reduction',
  'cycles_counted',
] as const;

/** Sides of a box of the density [fraction of the capital per year], [fraction]. */
const COST_STEP = 0.0025;
const REDUCTION_STEP = 0.02;
/** Boxes further out are counted in the last one. */
const LEAST_REDUCTION = -1;
const LARGEST_COST = 0.25;

/** Trials on the edge of cost and reduction that the page holds at most. */
const MOST_ON_EDGE = 500;

/** A hedged trial that has a figure. */
const TELLING = "status = 'done' AND hedge_mix <> '0/0/0' AND median_cycle_reduction IS NOT NULL";

/** Axes that a grid gives more than one value, in the order of the grid. */
export function variedAxes({ branches, fixed }: Sweep): VariedAxis[] {
  const values = new Map<string, Set<unknown>>();
  for (const path of branches.flatMap(({ factors }) => factors.flatMap(({ paths }) => paths))) {
    values.set(path, new Set());
  }
  for (const { factors } of branches) {
    for (const [path, seen] of values) {
      const factor = factors.find(({ paths }) => (paths as readonly string[]).includes(path));
      const at = factor === undefined ? -1 : (factor.paths as readonly string[]).indexOf(path);
      if (factor === undefined) seen.add(fixed[path as keyof typeof fixed]);
      else for (const row of factor.rows) seen.add(row[at]);
    }
  }
  return [...values].filter(([, seen]) => seen.size > 1).map(([path]) => ({ path, column: axisColumnName(path) }));
}

/** The trials that the page draws: how many there are, those at even ranks or on the edge, and all of them counted. */
export interface SampledTrials {
  readonly population: number;
  readonly trials: PackedTable;
  readonly density: PackedTable;
}

/**
 * Chooses trials for the page, by rank of their median reduction as in multiverse.parquet. DuckDB sorts, counts and picks rows; every figure is
 * one that is stored.
 */
export async function sampleTrials(
  database: Database,
  folder: string,
  axes: readonly VariedAxis[],
): Promise<SampledTrials> {
  const source = `read_parquet(${quoteText(join(folder, 'trials.parquet'))}, file_row_number = true)`;
  await database.connection.run(
    `CREATE TEMP TABLE ranked AS SELECT file_row_number AS place, friction_level AS friction, hedge_sizing AS sizing,
       hedge_cost_per_year AS cost, median_cycle_reduction AS reduction,
       row_number() OVER (ORDER BY median_cycle_reduction, file_row_number) - 1 AS rank
     FROM ${source} WHERE ${TELLING}`,
  );
  const population = Number((await selectColumns(database, 'SELECT count(*) AS n FROM ranked')).of('n')[0]);
  const trials = await pickTrials(database, source, axes, population);
  return { population, trials, density: await countBoxes(database) };
}

async function pickTrials(database: Database, source: string, axes: readonly VariedAxis[], population: number) {
  const edge = await selectColumns(
    database,
    `SELECT rank FROM (
       SELECT rank, cost, reduction, max(reduction) OVER (PARTITION BY friction ORDER BY cost, reduction DESC, rank
         ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS best
       FROM ranked) WHERE best IS NULL OR reduction > best ORDER BY rank LIMIT ${MOST_ON_EDGE}`,
  );
  const onEdge = new Set(edge.of('rank') as number[]);
  const spaced = new Set(spacedRanks(population, MOST_POINTS));
  const ranks = [...new Set([...spaced, ...onEdge])].sort((a, b) => a - b);
  const names = ['trial', 'book', ...axes.map(({ column }) => column), 'friction_level', 'hedge_sizing', ...FIGURES];
  const columns = [...new Set(names)];
  const picked = await selectColumns(
    database,
    `SELECT rank, ${columns.map(quoteName).join(', ')} FROM ranked JOIN ${source} ON place = file_row_number
     WHERE rank IN (${ranks.length === 0 ? '-1' : ranks.join(', ')}) ORDER BY rank`,
  );
  const packed = Object.fromEntries(['rank', ...columns].map((name) => [name, picked.of(name)]));
  const picks = picked.of('rank') as number[];
  return packTable(picked.rowCount, {
    ...packed,
    at_even_rank: picks.map((rank) => spaced.has(rank)),
    on_edge: picks.map((rank) => onEdge.has(rank)),
  });
}

async function countBoxes(database: Database): Promise<PackedTable> {
  const boxes = await selectColumns(
    database,
    `SELECT friction, sizing,
       floor(least(greatest(cost, -${LARGEST_COST}), ${LARGEST_COST}) / ${COST_STEP})::INTEGER AS cost,
       floor(greatest(reduction, ${LEAST_REDUCTION}) / ${REDUCTION_STEP})::INTEGER AS reduction,
       count(*) AS trials
     FROM ranked GROUP BY ALL ORDER BY ALL`,
  );
  const edges = (name: string, step: number) => (boxes.of(name) as number[]).map((box) => round(box * step));
  return packTable(boxes.rowCount, {
    friction: boxes.of('friction'),
    sizing: boxes.of('sizing'),
    cost: edges('cost', COST_STEP),
    cost_end: (boxes.of('cost') as number[]).map((box) => round((box + 1) * COST_STEP)),
    reduction: edges('reduction', REDUCTION_STEP),
    reduction_end: (boxes.of('reduction') as number[]).map((box) => round((box + 1) * REDUCTION_STEP)),
    trials: boxes.of('trials'),
  });
}

function round(value: number): number {
  return Number(value.toFixed(6));
}
