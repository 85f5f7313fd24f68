import { type AccountLanes, type LayerSlot, spxReturns } from '../../engine/book/index.js';
import { deviationsOf } from '../../engine/statistics/index.js';
import { SIZINGS, type Sizing, sizeLayer } from '../../engine/strategy/index.js';
import type { EvaluatedBook } from './evaluate-book.js';
import type { LaneGroup } from './lane-groups.js';
import { pricedLayer } from './priced-layer.js';
import { condorTrackAt } from './shared-tracks.js';
import type { LayerFigures } from './sized-layers.js';
import type { WorkerContext } from './worker-context.js';

/** A layer with its calls counted whose columns lie in the memory of the kernels. */
export interface LaneLayer extends LayerFigures {
  readonly columns: LayerSlot;
  /** Whether every day is finite; a weight of 0 would not silence one that is not. */
  readonly isFinite: boolean;
}

const NOTHING_EXPECTED: ReadonlyMap<number, ReadonlySet<Sizing>> = new Map();

/**
 * Sized layers in the memory of the kernels: each computed once for a ladder, a layer and a sizing, and kept until its
 * room is needed for one that was asked for later.
 */
export class LaneColumns {
  /** In the order of last use. */
  private readonly kept = new Map<number, LaneLayer>();
  /** Readings of each layer that the groups at hand ask for. */
  private expected: ReadonlyMap<number, ReadonlySet<Sizing>> = NOTHING_EXPECTED;

  constructor(
    private readonly context: WorkerContext,
    private readonly lanes: AccountLanes,
  ) {}

  /**
   * Tells which groups are evaluated next: a layer that several of them read in different ways is sized for all of them
   * when the first asks, since to fetch its track from memory takes as long as to size it.
   */
  expect(groups: readonly LaneGroup[]): void {
    const expected = new Map<number, Set<Sizing>>();
    let columns = 0;
    for (const { layers, sizing } of groups) {
      for (const layer of layers) {
        if (layer === null) continue;
        const sizings = expected.get(layer) ?? new Set();
        expected.set(layer, sizings);
        if (!sizings.has(sizing)) columns += 1;
        sizings.add(sizing);
      }
    }
    // Where there is no room for all of them, what was sized ahead would be gone when it is asked for.
    this.expected = columns <= this.lanes.slots.length ? expected : NOTHING_EXPECTED;
  }

  /** @param condor - the ladder that the layer protects, index of its track */
  get(condor: number, layer: number, sizing: Sizing): LaneLayer {
    if (!this.kept.has(this.keyOf(condor, layer, sizing))) {
      for (const other of this.expected.get(layer) ?? []) this.use(condor, layer, other);
    }
    return this.use(condor, layer, sizing);
  }

  private use(condor: number, layer: number, sizing: Sizing): LaneLayer {
    const key = this.keyOf(condor, layer, sizing);
    const sized = this.kept.get(key) ?? this.fill(this.freeSlot(), condor, layer, sizing);
    // Deleted first, since a key that is there keeps its place.
    this.kept.delete(key);
    this.kept.set(key, sized);
    return sized;
  }

  private keyOf(condor: number, layer: number, sizing: Sizing): number {
    // Calls per contract do not look at the condors: one column serves all ladders.
    const ladder = sizing === 'contracts' ? 0 : condor;
    return (ladder * this.context.layers.length + layer) * SIZINGS.length + SIZINGS.indexOf(sizing);
  }

  private freeSlot(): LayerSlot {
    const { slots } = this.lanes;
    if (this.kept.size < slots.length) return slots[this.kept.size];
    const [[oldest, { columns }]] = this.kept;
    this.kept.delete(oldest);
    return columns;
  }

  private fill(slot: LayerSlot, condor: number, layer: number, sizing: Sizing): LaneLayer {
    const { context, lanes } = this;
    const { base } = context.rows;
    const { traded, prices } = pricedLayer(context, layer);
    const sums = sizeLayer(context.yields, traded, condorTrackAt(context.tracks, condor), sizing, base, slot.whole);
    slot.profitAndLoss.values[0] = 0;
    return {
      columns: slot,
      // One day that is not finite makes the sum so too.
      isFinite: Number.isFinite(sums.profit) && Number.isFinite(sums.thetaSum),
      ...sums,
      prices,
      scanned: lanes.scanColumn(slot.profitAndLoss),
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
