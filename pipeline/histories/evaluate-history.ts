import { createHash } from 'node:crypto';
import {
  type HistorySource,
  openHistorySource,
  resampleHistory,
  simulateHistory,
} from '../../datasets/simulation/index.js';
import { marketOf, shareMarket } from '../../datasets/store/index.js';
import type { Market } from '../../engine/contracts/market.js';
import { sliceMarket } from '../../engine/contracts/market-slice.js';
import { makeRandom, type Random } from '../../engine/math/index.js';
import type { HistoryRow } from '../../results/schemas/index.js';
import { TrialIds } from '../../sweeps/grid/index.js';
import { makeWindows } from '../aggregate/windows/index.js';
import {
  allocateTracks,
  evaluateBlock,
  openContext,
  priceCondor,
  priceLayer,
  type RunRows,
  type SharedTracks,
  type TrackFaults,
  type WorkerContext,
  type WorkerJob,
} from '../pool/index.js';
import { chooseRows } from '../stages/choose-rows.js';
import { openJudge } from '../stages/judge-run.js';
import { visitDone } from '../stages/trial-tables.js';
import type { HistoryJob, HistoryPath } from './history-job.js';
import { historyRows } from './history-rows.js';

/** Makes one history after the other in this thread. */
export type HistoryMaker = (history: HistoryPath) => HistoryRow[];

/**
 * Takes the market of a run apart, once, for histories to be made of.
 *
 * @param beat - called before each trial, as a sign of life
 */
export function openHistoryMaker(job: HistoryJob, beat: (trial: number) => void): HistoryMaker {
  const source = openHistorySource(marketOf(job.market), job.rows, job.observed, job.resample?.block ?? null);
  // Tracks of the history before are of no use any more: their memory is. One place for each length of history.
  const places = new Map<number, SharedTracks>();
  const tracksFor = (days: number) => {
    const place = places.get(days) ?? allocateTracks(days, job.plan.condors.length, job.plan.layers.length);
    places.set(days, place);
    return place;
  };
  return (history) => evaluateHistory(job, source, history, tracksFor, beat);
}

/** Runs the claimed hedges through one history and judges them. Only what the median trials come to is kept. */
function evaluateHistory(
  job: HistoryJob,
  source: HistorySource,
  history: HistoryPath,
  tracksFor: (days: number) => SharedTracks,
  beat: (trial: number) => void,
): HistoryRow[] {
  const { market, rows } = makeHistory(job, source, history);
  const expanded = { ...job.expanded, ids: new TrialIds(job.expanded.count, job.expanded.axes) };
  const days = sliceMarket(market, rows.first, rows.end);
  const { windows } = makeWindows(days, rows.base, ['cycles', 'full']);
  const ownJob: WorkerJob = {
    market: shareMarket(market),
    rows,
    tracks: tracksFor(days.days.length),
    condors: job.plan.condors,
    layers: job.plan.layers,
    books: job.plan.books,
    hedges: job.plan.hedges,
    hedgeOf: job.plan.hedgeOf,
    windows,
    summarized: [],
    floor: job.floor,
    runHash: job.gridHash,
    partsFolder: '',
  };
  const context = openContext(ownJob, beat);
  const faults = priceTracks(context);
  const run = {
    claims: job.claims.map((claim) => ({ ...claim, regimes: [] })),
    expanded,
    days,
    windows,
    evidenceLabel: job.evidenceLabel,
    sweep: { regimes: [], seed: job.seed, floor: job.floor },
  };
  const judge = openJudge(run);
  for (const block of job.plan.blocks) {
    const indices = job.plan.order.subarray(block.from, block.to);
    visitDone(run, evaluateBlock(context, block, faults), indices, judge.hear);
  }
  const { verdicts, shown } = judge.judge();
  return historyRows(history, verdicts, shown);
}

/** The market of one path, and its rows that are run. */
export function makeHistory(
  job: Pick<HistoryJob, 'gridHash' | 'rows' | 'simulate'>,
  source: HistorySource,
  { kind, path }: HistoryPath,
): { readonly market: Market; readonly rows: RunRows } {
  const random = randomOf(job.gridHash, kind, path);
  if (kind === 'resample') return { market: resampleHistory(source, random), rows: job.rows };
  const { market, tradedFrom } = simulateHistory(source, job.simulate?.years ?? 1, random);
  const period = { where: 'simulate', value: { kind: 'span', from: tradedFrom, to: null } } as const;
  return { market, rows: chooseRows({ days: market.days, observed: null, name: 'the simulated market' }, period) };
}

/** One stream per path: a path does not depend on which others are made, or where. */
function randomOf(gridHash: string, kind: HistoryPath['kind'], path: number): Random {
  return makeRandom(createHash('sha256').update(`${gridHash} ${kind} ${path}`).digest().readBigUInt64BE());
}

function priceTracks(context: WorkerContext): TrackFaults {
  const priced = (count: number, price: (index: number) => string) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [index, price(index)] as const).filter(([, fault]) => fault !== ''),
    );
  return {
    condors: priced(context.condors.length, (index) => priceCondor(context, index)),
    layers: priced(context.layers.length, (index) => priceLayer(context, index)),
  };
}
