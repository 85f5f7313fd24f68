import type { PriceCounts, WalkedLayer } from '../../engine/book/index.js';
import { scannedValues } from '../../engine/metrics/index.js';
import {
  blankSizedColumns,
  type LayerSums,
  type SizedColumns,
  type Sizing,
  sizeLayer,
} from '../../engine/strategy/index.js';
import { countPrices, measuredSum } from './measured-sum.js';
import { pricedLayer } from './priced-layer.js';
import { condorTrackAt } from './shared-tracks.js';
import type { WorkerContext } from './worker-context.js';

/** What a layer comes to over the measured days, per unit [USD]. */
export interface LayerFigures extends LayerSums {
  readonly prices: PriceCounts;
  /** Present values of its profit and loss at the scanned rates. */
  readonly scanned: Float64Array;
}

/** A layer in the account of a trial, and its days. */
export interface HeldLayer extends LayerFigures, SizedColumns {}

/** Layers of one book with their calls counted, each computed once. */
export class SizedLayers {
  private readonly sized = new Map<string, HeldLayer>();

  /** @param condor - the ladder that the layers protect, index of its track */
  constructor(
    private readonly context: WorkerContext,
    private readonly condor: number,
  ) {}

  get(layer: number, sizing: Sizing): HeldLayer {
    const key = `${sizing} ${layer}`;
    let held = this.sized.get(key);
    if (held === undefined) {
      held = this.size(layer, sizing);
      this.sized.set(key, held);
    }
    return held;
  }

  private size(layer: number, sizing: Sizing): HeldLayer {
    const { context } = this;
    const { traded, prices } = pricedLayer(context, layer);
    const condor = condorTrackAt(context.tracks, this.condor);
    const columns = blankSizedColumns(context.days.days.length);
    const sums = sizeLayer(context.yields, traded, condor, sizing, context.rows.base, columns);
    return holdLayer(context, columns, { ...sums, prices });
  }
}

/** A layer of a walked book and what it comes to, as one unit. */
export function heldLayer(context: WorkerContext, walked: WalkedLayer): HeldLayer {
  const { profitAndLoss, theta, premium, costs } = walked;
  return holdLayer(
    context,
    { profitAndLoss, theta },
    {
      profit: measuredSum(context, profitAndLoss),
      premium: measuredSum(context, premium),
      costs: measuredSum(context, costs),
      thetaSum: measuredSum(context, theta),
      prices: countPrices(context, walked),
    },
  );
}

/** Scans the rates only when asked: a walked layer never is, nor one that is followed day by day. */
function holdLayer(context: WorkerContext, columns: SizedColumns, figures: Omit<LayerFigures, 'scanned'>): HeldLayer {
  let scanned: Float64Array | undefined;
  return {
    ...columns,
    ...figures,
    get scanned() {
      scanned ??= scannedValues(measuredFlows(context, columns.profitAndLoss));
      return scanned;
    },
  };
}

/** Profit and loss of the measured days as flows; nothing flows on the base row. */
function measuredFlows({ rows }: WorkerContext, profitAndLoss: Float64Array): Float64Array {
  const flows = profitAndLoss.slice(rows.base);
  flows[0] = 0;
  return flows;
}
