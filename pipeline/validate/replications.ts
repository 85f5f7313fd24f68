import type { BenchmarkName } from '../../datasets/benchmarks/index.js';
import { isTradingDay } from '../../datasets/calendars/index.js';
import type { Market } from '../../engine/contracts/market.js';
import {
  butterflyIndex,
  buyWriteIndex,
  collarIndex,
  condorIndex,
  type FuturesIndexRules,
  midTermFutures,
  type OptionIndexRules,
  protectivePutIndex,
  putWriteIndex,
  type ReplicatedIndex,
  type ReplicationSettings,
  replicateFuturesIndex,
  replicateOptionIndex,
  replicateTailHedgeIndex,
  shortTermFutures,
} from '../../engine/replication/index.js';
import type { ReadInputs } from './observed-share.js';

/** How one benchmark is rebuilt and compared. */
export interface Replication {
  readonly name: Exclude<BenchmarkName, 'SPXT'>;
  /** What it is, for people. */
  readonly title: string;
  /** What it reads on a roll, or every day where `readsDaily`. */
  readonly reads: ReadInputs;
  readonly readsDaily: boolean;
  /** Whether the S&P with dividends is taken out of both curves: what is left is the hedge leg. */
  readonly isOverlay: boolean;
  /** @param totalReturn - S&P 500 with dividends, shape [days] */
  rebuild(market: Market, totalReturn: Float64Array, settings: ReplicationSettings): ReplicatedIndex;
}

/** Every benchmark, the ones that the claims rest on first. */
export const REPLICATIONS: readonly Replication[] = [
  optionIndex('CNDR', 'Cboe S&P 500 Iron Condor', condorIndex),
  {
    name: 'VXTH',
    title: 'Cboe VIX Tail Hedge',
    reads: { columns: ['vix_settlement', 'vvix'], futures: [1, 1] },
    readsDaily: false,
    isOverlay: true,
    rebuild: replicateTailHedgeIndex,
  },
  futuresIndex('SPVXSTR', 'S&P 500 VIX Short-Term Futures', shortTermFutures),
  futuresIndex('SPVXMTR', 'S&P 500 VIX Mid-Term Futures', midTermFutures),
  optionIndex('PUT', 'Cboe S&P 500 PutWrite', putWriteIndex),
  optionIndex('BXM', 'Cboe S&P 500 BuyWrite', buyWriteIndex),
  optionIndex('PPUT', 'Cboe S&P 500 5% Put Protection', protectivePutIndex),
  optionIndex('CLL', 'Cboe S&P 500 95-110 Collar', collarIndex),
  optionIndex('BFLY', 'Cboe S&P 500 Iron Butterfly', butterflyIndex),
];

/** What a benchmark is, for people. */
export function replicationTitle(benchmark: string): string {
  return REPLICATIONS.find(({ name }) => name === benchmark)?.title ?? benchmark;
}

function optionIndex(name: Replication['name'], title: string, rules: OptionIndexRules): Replication {
  return {
    name,
    title,
    reads: { columns: ['spx_settlement', 'vix', 'vix3m', 'skew'], futures: null },
    readsDaily: false,
    isOverlay: false,
    rebuild: (market, _totalReturn, settings) => replicateOptionIndex(market, rules, settings),
  };
}

function futuresIndex(name: Replication['name'], title: string, rules: FuturesIndexRules): Replication {
  return {
    name,
    title,
    reads: { columns: [], futures: [rules.first, rules.last] },
    readsDaily: true,
    isOverlay: false,
    rebuild: (market) => replicateFuturesIndex(market, rules, isTradingDay),
  };
}
