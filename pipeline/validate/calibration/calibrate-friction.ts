import { readBenchmarks } from '../../../datasets/benchmarks/index.js';
import type { Dataset } from '../../../datasets/store/index.js';
import type { Friction } from '../../../engine/execution/friction.js';
import type { SurfaceParameters } from '../../../engine/surfaces/index.js';
import { REPLICATIONS } from '../replications.js';
import { type ComparedSpan, trackBenchmark } from '../track-benchmark.js';

/** Shares of the price that are tried as half-spreads. */
const LOWER = 0;
const UPPER = 0.2;
const HALVINGS = 12;

/** The cost level at which a replication drifts like its index. */
export interface FrictionFit {
  readonly benchmark: string;
  /** The option whose half-spread is fitted. */
  readonly product: 'SPX' | 'VIX';
  /** Half-spread as a share of the price that closes the drift gap; 0 where the replication lags without any cost. */
  readonly share: number;
  /** Drift gap per year without cost, and its standard error [fraction]. */
  readonly driftGapWithoutCost: number;
  readonly standardError: number;
  /** Shares at which the gap is one standard error on either side: what the data cannot tell apart. */
  readonly lowestShare: number;
  readonly highestShare: number;
}

/**
 * Fits the half-spreads of SPX options to the drift of CNDR and those of VIX options to the drift of VXTH.
 *
 * The surface is fixed before: a dearer surface and a dearer market give the same drift, so both cannot be fitted here.
 */
export function calibrateFriction(dataset: Dataset, span: ComparedSpan, parameters: SurfaceParameters): FrictionFit[] {
  return (
    [
      ['CNDR', 'SPX'],
      ['VXTH', 'VIX'],
    ] as const
  ).flatMap(([name, product]) => {
    const replication = REPLICATIONS.find((one) => one.name === name);
    const stored = readBenchmarks(dataset.folder);
    const levels = stored.find((one) => one.name === name);
    const totalReturn = stored.find((one) => one.name === 'SPXT');
    if (replication === undefined || levels === undefined) return [];
    const tracked = (share: number) => {
      const friction: Friction = {
        level: share === 0 ? 'none' : 'live',
        commission: 0,
        spxSpread: share,
        vixSpread: share,
      };
      return trackBenchmark(dataset, replication, levels, totalReturn, span, { parameters, friction });
    };
    const free = tracked(0);
    if (free === null) return [];
    const gap = (share: number) => tracked(share)?.row.driftGapPerYear ?? Number.NaN;
    const { driftGapStandardError } = free.row;
    const atGap = (wanted: number) => shareAtGap(gap, wanted);
    return [
      {
        benchmark: name,
        product,
        share: atGap(0),
        driftGapWithoutCost: free.row.driftGapPerYear,
        standardError: driftGapStandardError,
        lowestShare: atGap(driftGapStandardError),
        highestShare: atGap(-driftGapStandardError),
      },
    ];
  });
}

/** Bisects: costs only ever lower the drift. */
function shareAtGap(gap: (share: number) => number, wanted: number): number {
  if (gap(LOWER) <= wanted) return LOWER;
  let low = LOWER;
  let high = UPPER;
  for (let halving = 0; halving < HALVINGS; ++halving) {
    const middle = (low + high) / 2;
    if (gap(middle) > wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
