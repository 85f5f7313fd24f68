import { type AccountLanes, type LayerColumns, spxReturns } from '../../engine/book/index.js';
import { deviationsOf } from '../../engine/statistics/index.js';
import { blankSizedColumns, SIZINGS, type SizedColumns, type Sizing, sizeLayer } from '../../engine/strategy/index.js';
import type { EvaluatedBook } from './evaluate-book.js';
import { pricedLayer } from './priced-layer.js';
import { condorTrackAt } from './shared-tracks.js';
import type { LayerFigures } from './sized-layers.js';
import type { WorkerContext } from './worker-context.js';

/** A layer with its calls counted whose columns lie in the memory of the kernels. */
export interface LaneLayer extends LayerFigures {
  readonly columns: LayerColumns;
  /** Whether every day is finite; a weight of 0 would not silence one that is not. */
  readonly isFinite: boolean;
}

/**
 * Sized layers in the memory of the kernels: each computed once for a ladder, a layer and a sizing, and kept until its
 * room is needed for one that was asked for later.
 */
export class LaneColumns {
  /** In the order of last use. */
  private readonly kept = new Map<number, LaneLayer>();
  /** Written anew for every layer: nothing but what is copied out of it is kept. */
  private readonly sized: SizedColumns;

  constructor(
    private readonly context: WorkerContext,
    private readonly lanes: AccountLanes,
  ) {
    this.sized = blankSizedColumns(context.days.days.length);
  }

  /** @param condor - the ladder that the layer protects, index of its track */
  get(condor: number, layer: number, sizing: Sizing): LaneLayer {
    // Calls per contract do not look at the condors: one column serves all ladders.
    const ladder = sizing === 'contracts' ? 0 : condor;
    const key = (ladder * this.context.layers.length + layer) * SIZINGS.length + SIZINGS.indexOf(sizing);
    let found = this.kept.get(key);
    if (found === undefined) found = this.fill(this.freeSlot(), condor, layer, sizing);
    else this.kept.delete(key);
    this.kept.set(key, found);
    return found;
  }

  private freeSlot(): LayerColumns {
    const { slots } = this.lanes;
    if (this.kept.size < slots.length) return slots[this.kept.size];
    const [[oldest, { columns }]] = this.kept;
    this.kept.delete(oldest);
    return columns;
  }

  private fill(columns: LayerColumns, condor: number, layer: number, sizing: Sizing): LaneLayer {
    const { context, lanes } = this;
    const { base } = context.rows;
    const { traded, prices } = pricedLayer(context, layer);
    const sums = sizeLayer(context.yields, traded, condorTrackAt(context.tracks, condor), sizing, base, this.sized);
    columns.profitAndLoss.values.set(this.sized.profitAndLoss.subarray(base));
    columns.profitAndLoss.values[0] = 0;
    columns.theta.values.set(this.sized.theta.subarray(base));
    return {
      columns,
      // One day that is not finite makes the sum so too.
      isFinite: Number.isFinite(sums.profit) && Number.isFinite(sums.thetaSum),
      ...sums,
      prices,
      scanned: lanes.scanColumn(columns.profitAndLoss),
    };
  }
}

/**
 * Lays the columns that a book's accounts share before the kernels.
 *
 * @returns whether every day of them is finite
 */
export function fillBookColumns(context: WorkerContext, lanes: AccountLanes, book: EvaluatedBook): boolean {
  const { interest, condor, unhedged, unhedgedGains, riskless, flows, theta, spx } = lanes.book;
  const { base, condor: track, equity, measured } = book;
  const { fromRow, toRow } = measured;
  flows.values.set(book.flows);
  spx.values.set(deviationsOf(spxReturns(context.days, measured)), 1);
  for (let row = fromRow + 1; row <= toRow; ++row) {
    const day = row - fromRow;
    interest.values[day] = base.capital * base.interestPerDollar[row];
    condor.values[day] = track.profitAndLoss[row];
    unhedged.values[day] = interest.values[day] + condor.values[day];
    unhedgedGains.values[day] = equity[row] - equity[row - 1];
    riskless.values[day] = base.capital * context.yields[row];
    theta.values[day] = track.theta[row];
  }
  return Object.values(lanes.book).every(({ values }) => areFinite(values));
}

function areFinite(values: Float64Array): boolean {
  for (const value of values) if (!Number.isFinite(value)) return false;
  return true;
}
