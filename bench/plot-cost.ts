/**
 * What separable trials cost as there are more of them, more days, more layers, more workers.
 *
 *     npm run bench:cost        writes bench/results/cost.json and cost.svg
 *
 * One thread is timed by its processor, several by the clock; each point is the least of some runs.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TopLevelSpec } from 'vega-lite';
import { packageRoot } from '../datasets/bundled/index.js';
import { openPool } from '../pipeline/pool/index.js';
import { renderSvg } from '../results/report/figures/index.js';
import { bestProcessorSeconds } from './bench-row.js';
import { describeMachine } from './machine.js';
import { openEvaluation, type PricedGrid, priceGrid } from './priced-grid.js';

interface Point {
  readonly varied: 'trials' | 'measured days' | 'layers' | 'workers';
  readonly at: number;
  /** Of all trials of the point. */
  readonly seconds: number;
}

const RUNS = 5;
const NONE = { condors: {}, layers: {} };

const scratch = mkdtempSync(join(tmpdir(), 'sweep-cost-'));
const points: Point[] = [];
try {
  for (const at of [500, 1000, 2000, 4000, 8000]) {
    points.push({ varied: 'trials', at, seconds: processorSeconds(await priceGrid(scratch, gridOf(at))) });
  }
  for (const from of ['2018-01-01', '2014-01-01', '2008-01-01', '2002-01-01']) {
    const priced = await priceGrid(scratch, gridOf(2000, '4/4/2', from));
    points.push({ varied: 'measured days', at: priced.measuredDays, seconds: processorSeconds(priced) });
  }
  for (const [at, mix] of ['4/0/0', '4/4/0', '4/4/2'].entries()) {
    points.push({
      varied: 'layers',
      at: at + 1,
      seconds: processorSeconds(await priceGrid(scratch, gridOf(2000, mix))),
    });
  }
  const priced = await priceGrid(scratch, gridOf(8000));
  for (const at of [1, 2]) points.push({ varied: 'workers', at, seconds: await clockSeconds(priced, at) });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
const folder = join(packageRoot(), 'bench/results');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'cost.json'), `${JSON.stringify({ machine: describeMachine(), points }, null, 1)}\n`);
writeFileSync(join(folder, 'cost.svg'), await renderSvg(specOf(points)));
for (const { varied, at, seconds } of points)
  console.log(varied.padEnd(14), String(at).padStart(6), seconds.toFixed(3), 's');

/** A grid of so many trials that differ in their budget only. */
function gridOf(trials: number, mix = '4/4/2', from = '2000-01-01'): string {
  return `period: {from: ${from}, to: 2020-12-31}
hedge: {mix: ${mix}, sizing: budget}
sweep: {hedge.budget: {from: 0.0001, to: ${(trials / 1e5 + 0.00009).toFixed(5)}, step: 0.00001}}
windows: {kinds: [cycles, episodes, full]}
`;
}

function processorSeconds(priced: PricedGrid): number {
  return bestProcessorSeconds(RUNS, openEvaluation(priced));
}

/**
 * Blocks by the threads of a run, part files included. From the second repetition on threads know the rates of return
 * of the hedges, as they do on all books of a ladder but the first: less than `processorSeconds`, for any count of them.
 */
async function clockSeconds({ context, blocks }: PricedGrid, workers: number): Promise<number> {
  const { days, interestPerDollar, signals, beat, walks, ...job } = context;
  const runner = openPool({ ...job, partsFolder: scratch }, { workers });
  let least = Number.POSITIVE_INFINITY;
  try {
    for (let run = 0; run < RUNS; ++run) {
      const from = performance.now();
      await Promise.all(blocks.map((block) => runner.run({ kind: 'block', block, faults: NONE })));
      least = Math.min(least, (performance.now() - from) / 1000);
    }
  } finally {
    await runner.close();
  }
  return least;
}

function specOf(values: Point[]): TopLevelSpec {
  return {
    data: { values },
    facet: { column: { field: 'varied', type: 'nominal', title: null, sort: null } },
    resolve: { scale: { x: 'independent', y: 'independent' } },
    spec: {
      width: 160,
      height: 160,
      mark: { type: 'line', point: true },
      encoding: {
        x: { field: 'at', type: 'quantitative', title: null, axis: { tickCount: 4 } },
        y: { field: 'seconds', type: 'quantitative', title: 'seconds' },
      },
    },
  };
}
