import { callsPerUnit } from './calls-per-unit.js';
import type { CondorTrack } from './condor-track.js';
import type { LayerTrack } from './layer/index.js';
import type { Sizing } from './specs.js';

/** Days of a layer with its calls counted, per unit of its digit; columns [USD], shape [days]. */
export interface SizedColumns {
  /** Change of cash and marks since the row before. */
  readonly profitAndLoss: Float64Array;
  /** P&L of one calendar day passing, futures and volatilities unchanged, after the day's fills. */
  readonly theta: Float64Array;
}

/** Columns of zeros. */
export function blankSizedColumns(dayCount: number): SizedColumns {
  return { profitAndLoss: new Float64Array(dayCount), theta: new Float64Array(dayCount) };
}

/** What a layer comes to over the measured days, per unit of its digit [USD]. */
export interface LayerSums {
  readonly profit: number;
  /** Mid premium of the calls that were bought. */
  readonly premium: number;
  readonly costs: number;
  /** Each day's theta counted once [USD per calendar day]. */
  readonly thetaSum: number;
}

/** A layer's track, and what spares those who size it again and again from looking at every column of every day. */
export interface TradedLayer {
  readonly track: LayerTrack;
  /** Rows on which a call leaves or enters, ascending. */
  readonly trades: Int32Array;
  /** Whether futures are sold against its calls. */
  readonly hasFutures: boolean;
}

export function findTrades(track: LayerTrack): TradedLayer {
  const { leaves, enters, futuresGain, futuresCost } = track;
  const trades: number[] = [];
  let hasFutures = false;
  for (let row = 0; row < leaves.length; ++row) {
    if (leaves[row] === 1 || enters[row] === 1) trades.push(row);
    if (futuresGain[row] !== 0 || futuresCost[row] !== 0) hasFutures = true;
  }
  return { track, trades: Int32Array.from(trades), hasFutures };
}

/**
 * Counts the calls of a layer at each purchase and keeps its account.
 *
 * Writes and adds up no more than trials read, since it is done once per ladder, layer and reading; `walkBook` keeps
 * the whole account of a layer.
 *
 * @param yields - `cashYields` of the market
 * @param condor - the ladder it protects; read by every sizing but `contracts`, its credits filling the purse from row 0
 * @param base - row before the first measured day
 * @param columns - receive every row
 */
export function sizeLayer(
  yields: Float64Array,
  { track, trades, hasFutures }: TradedLayer,
  condor: Pick<CondorTrack, 'credit' | 'riskInForce' | 'vega'>,
  sizing: Sizing,
  base: number,
  { profitAndLoss, theta }: SizedColumns,
): LayerSums {
  const { futuresGain, futuresCost, mark, theta: thetaOfCall } = track;
  const { credit } = condor;
  const days = yields.length;
  let purse = 0;
  /** First row whose credits are not in the purse yet. */
  let unfilled = 0;
  let calls = 0;
  let cash = 0;
  let equity = 0;
  let profitSum = 0;
  let premiumSum = 0;
  let costsSum = 0;
  let thetaSum = 0;
  let traded = 0;
  for (let row = 0; row < days; ++row) {
    const nextTrade = traded < trades.length ? trades[traded] : days;
    if (!hasFutures) {
      // Most days: nothing is bought, sold or paid, and adding zeros would change nothing.
      for (; row < nextTrade; ++row) {
        cash += cash * yields[row];
        const held = cash + calls * mark[row];
        const profit = held - equity;
        const decay = calls * thetaOfCall[row];
        equity = held;
        profitAndLoss[row] = profit;
        theta[row] = decay;
        if (row > base) {
          profitSum += profit;
          thetaSum += decay;
        }
      }
      if (row === days) break;
    }
    let premium = 0;
    let costs = 0;
    let earned = cash * yields[row];
    if (hasFutures) {
      costs = calls * futuresCost[row];
      earned += calls * futuresGain[row];
    }
    cash += earned;
    if (row === nextTrade) {
      traded += 1;
      if (track.leaves[row] === 1) {
        costs += calls * track.exitCost[row];
        cash += calls * track.proceeds[row];
        calls = 0;
      }
      if (track.enters[row] === 1) {
        const terms = {
          premium: track.premium[row],
          cost: track.entryCost[row],
          pointValue: track.pointValue[row],
          elasticity: track.elasticity[row],
        };
        if (sizing === 'budget') for (; unfilled <= row; ++unfilled) purse += credit[unfilled];
        const condors = { risk: condor.riskInForce[row], vega: condor.vega[row], purse };
        calls = callsPerUnit(sizing, terms, condors) * track.multiplier[row];
        // What a halved purchase leaves over waits for the next; a doubled one is paid back from later credits.
        if (sizing === 'budget') purse -= calls * (terms.premium + terms.cost);
        premium = calls * terms.premium;
        costs += calls * terms.cost;
        cash -= premium;
      }
    }
    cash -= costs;
    const before = equity;
    equity = cash + calls * mark[row];
    profitAndLoss[row] = equity - before;
    theta[row] = calls * thetaOfCall[row];
    if (row > base) {
      profitSum += profitAndLoss[row];
      premiumSum += premium;
      costsSum += costs;
      thetaSum += theta[row];
    }
  }
  return { profit: profitSum, premium: premiumSum, costs: costsSum, thetaSum };
}
