import { shareMarket } from '../../../datasets/store/index.js';
import { toDay } from '../../../engine/contracts/calendar-date.js';
import type { Market } from '../../../engine/contracts/market.js';
import { SignalReader } from '../../../engine/signals/index.js';
import { walkCondorLadder, walkLayer } from '../../../engine/strategy/index.js';
import { makePeriods, makeWindows } from '../../../pipeline/aggregate/windows/index.js';
import {
  allocateTracks,
  openContext,
  storeCondorTrack,
  storeLayerTrack,
  type WorkerJob,
} from '../../../pipeline/pool/index.js';
import { expandSweep, parseGrid, resolveGrid } from '../../../sweeps/grid/index.js';
import { makePlan } from '../../../sweeps/plan/index.js';
import { makeMarket, randomPath } from '../../make-market.js';

/** Last row of the build-up. */
export const BASE = 42;

/** Three and a half years. */
export const market = makeMarket(randomPath(900, 21));

/** A grid as a worker sees it, with its tracks priced; jobs may differ in what is given. */
export function openGrid(grid: string, given: Partial<WorkerJob> = {}, days: Market = market) {
  const plan = makePlan(expandSweep(resolveGrid(parseGrid(grid, 'test.yaml'))));
  const { windows } = makeWindows(days, BASE, ['cycles', 'episodes', 'full']);
  const periods = makePeriods(days, BASE, [{ from: toDay('2011-07-01'), to: toDay('2011-10-31') }]);
  const context = openContext({
    market: shareMarket(days),
    rows: { first: 0, base: BASE, end: days.days.length },
    tracks: allocateTracks(days.days.length, plan.condors.length, plan.layers.length),
    condors: plan.condors,
    layers: plan.layers,
    books: plan.books,
    hedges: plan.hedges,
    hedgeOf: plan.hedgeOf,
    windows: [...windows, ...periods.windows],
    summarized: ['rolling-252', 'own-drawdowns'],
    floor: 0.05,
    runHash: '',
    partsFolder: '',
    ...given,
  });
  const signals = new SignalReader(days);
  for (const [at, spec] of plan.condors.entries()) {
    storeCondorTrack(context.tracks, at, walkCondorLadder(days, spec, signals, 0));
  }
  for (const [at, spec] of plan.layers.entries()) {
    storeLayerTrack(context.tracks, at, walkLayer(days, spec, signals, BASE + 1));
  }
  return { plan, context };
}
