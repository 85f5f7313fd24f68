import { cashYield } from '../book/interest.js';
import type { Market } from '../contracts/market.js';
import { callsPerUnit } from './calls-per-unit.js';
import type { CondorTrack } from './condor-track.js';
import type { LayerTrack } from './layer/index.js';
import type { Sizing } from './specs.js';

/** A layer with its calls counted: the day-by-day P&L of one unit of its digit; columns [USD], shape [days]. */
export interface SizedLayer {
  /** Change of cash and marks since the row before: gross + interest − costs. */
  readonly profitAndLoss: Float64Array;
  /** Gains of calls and futures at mid, before costs and interest. */
  readonly gross: Float64Array;
  readonly costs: Float64Array;
  readonly interest: Float64Array;
  readonly cash: Float64Array;
  readonly marks: Float64Array;
  /** Mid premium of the calls bought that day. */
  readonly premium: Float64Array;
  /** Calls in force after the day's fills. */
  readonly calls: Float64Array;
  /** P&L of one calendar day passing, futures and volatilities unchanged, after the day's fills. */
  readonly theta: Float64Array;
  /** Prices that the day's mark and fills needed, and how many of them were quoted that day. */
  readonly pricesUsed: Float64Array;
  readonly pricesObserved: Float64Array;
}

export const SIZED_LAYER_COLUMNS = [
  'profitAndLoss',
  'gross',
  'costs',
  'interest',
  'cash',
  'marks',
  'premium',
  'calls',
  'theta',
  'pricesUsed',
  'pricesObserved',
] as const satisfies readonly (keyof SizedLayer)[];

/**
 * Counts the calls of a layer at each purchase and keeps its account.
 *
 * @param condor - the ladder it protects; read by every sizing but `contracts`
 * @param firstRow - row on which the condor ladder began; credits from there on fill the purse
 * @param sized - receives the result; rows before `firstRow` are left as they are
 */
export function sizeLayer(
  market: Market,
  layer: LayerTrack,
  condor: Pick<CondorTrack, 'credit' | 'riskInForce' | 'vega'>,
  sizing: Sizing,
  firstRow: number,
  sized: SizedLayer = blankSizedLayer(market.days.length),
): SizedLayer {
  const dayCount = market.days.length;
  const { leaves, proceeds, exitCost, enters, futuresGain, futuresCost, mark: marks, theta } = layer;
  const { credit } = condor;
  sized.premium.fill(0);
  let purse = 0;
  let calls = 0;
  let cash = 0;
  let mark = 0;
  let equity = 0;
  for (let row = firstRow; row < dayCount; ++row) {
    const interest = row > firstRow ? cash * cashYield(market, row) : 0;
    const gain = calls * futuresGain[row];
    let gross = gain;
    let costs = calls * futuresCost[row];
    cash += interest + gain;
    if (leaves[row] === 1) {
      gross += calls * (proceeds[row] - mark);
      costs += calls * exitCost[row];
      cash += calls * proceeds[row];
      calls = 0;
    } else {
      gross += calls * (marks[row] - mark);
    }
    purse += credit[row];
    if (enters[row] === 1) {
      const terms = {
        premium: layer.premium[row],
        cost: layer.entryCost[row],
        pointValue: layer.pointValue[row],
        elasticity: layer.elasticity[row],
      };
      const condors = { risk: condor.riskInForce[row], vega: condor.vega[row], purse };
      calls = callsPerUnit(sizing, terms, condors) * layer.multiplier[row];
      // What a halved purchase leaves over waits for the next; a doubled one is paid back from later credits.
      if (sizing === 'budget') purse -= calls * (terms.premium + terms.cost);
      const premium = calls * terms.premium;
      costs += calls * terms.cost;
      cash -= premium;
      sized.premium[row] = premium;
    }
    cash -= costs;
    mark = marks[row];
    const value = calls * mark;
    sized.profitAndLoss[row] = cash + value - equity;
    sized.gross[row] = gross;
    sized.costs[row] = costs;
    sized.interest[row] = interest;
    sized.cash[row] = cash;
    sized.marks[row] = value;
    sized.calls[row] = calls;
    sized.theta[row] = calls * theta[row];
    sized.pricesUsed[row] = layer.pricesUsed[row];
    sized.pricesObserved[row] = layer.pricesObserved[row];
    equity = cash + value;
  }
  return sized;
}

/** Columns of zeros. */
export function blankSizedLayer(dayCount: number): SizedLayer {
  return Object.fromEntries(
    SIZED_LAYER_COLUMNS.map((name) => [name, new Float64Array(dayCount)]),
  ) as unknown as SizedLayer;
}
