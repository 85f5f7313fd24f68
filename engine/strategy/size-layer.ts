import { cashYield } from '../book/interest.js';
import type { Market } from '../contracts/market.js';
import type { CondorTrack } from './condor-track.js';
import type { LayerTrack } from './layer-walk.js';
import type { Sizing } from './specs.js';

/** The published 40-50% of the condors' vega, taken at its middle; one unit of the mix is a tenth of it. */
const VEGA_SHARE = 0.45;
const VEGA_PER_UNIT = 0.1;

/** A layer with its calls counted: the day-by-day P&L of one unit of its digit; columns [USD], shape [days]. */
export interface SizedLayer {
  /** Change of cash and marks since the row before: gross + interest − costs. */
  readonly profitAndLoss: Float64Array;
  readonly gross: Float64Array;
  readonly costs: Float64Array;
  readonly interest: Float64Array;
  readonly cash: Float64Array;
  readonly marks: Float64Array;
  /** Mid premium of the calls bought that day. */
  readonly premium: Float64Array;
  /** Calls in force after the day's fills. */
  readonly calls: Float64Array;
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
] as const satisfies readonly (keyof SizedLayer)[];

/**
 * Calls bought per unit, by reading of "4/4/2". One unit is
 * - `contracts`: one call per 10 condors in force;
 * - `budget`: all of the condor credit since the layer's last purchase (the caller multiplies by budget × mix share);
 * - `risk`: premium of 1% of the condor risk in force at the purchase;
 * - `vega`: a tenth of 0.45 × the condors' vega × β(τ), in delta of the layer's own VX future.
 *
 * Every reading is linear in the unit, which is what makes a trial a weighted sum of sized layers.
 *
 * @param purse - condor credit received since the last purchase, today's included [USD]
 * @returns calls
 */
function callsPerUnit(
  sizing: Sizing,
  layer: LayerTrack,
  condor: Pick<CondorTrack, 'credit' | 'riskInForce' | 'vega'>,
  row: number,
  purse: number,
): number {
  const premium = layer.premium[row];
  switch (sizing) {
    case 'contracts':
      return 1;
    case 'budget': {
      // The purse pays the costs too: what is set aside is what is spent.
      const debit = premium + layer.entryCost[row];
      return debit > 0 ? purse / debit : 0;
    }
    case 'risk':
      return premium > 0 ? (0.01 * condor.riskInForce[row]) / premium : 0;
    case 'vega': {
      const pointValue = layer.pointValue[row];
      const vega = Math.abs(condor.vega[row]) * layer.elasticity[row];
      return pointValue > 0 ? (VEGA_PER_UNIT * VEGA_SHARE * vega) / pointValue : 0;
    }
  }
}

/**
 * Counts the calls of a layer at each purchase and keeps its account.
 *
 * @param condor - the ladder it protects; read by every sizing but `contracts`
 * @param firstRow - row on which the condor ladder began; credits from there on fill the purse
 */
export function sizeLayer(
  market: Market,
  layer: LayerTrack,
  condor: Pick<CondorTrack, 'credit' | 'riskInForce' | 'vega'>,
  sizing: Sizing,
  firstRow: number,
): SizedLayer {
  const dayCount = market.days.length;
  const sized = Object.fromEntries(
    SIZED_LAYER_COLUMNS.map((name) => [name, new Float64Array(dayCount)]),
  ) as unknown as SizedLayer;
  let purse = 0;
  let calls = 0;
  let cash = 0;
  let mark = 0;
  let equity = 0;
  for (let row = firstRow; row < dayCount; ++row) {
    const interest = row > firstRow ? cash * cashYield(market, row) : 0;
    cash += interest;
    let gross = 0;
    let costs = 0;
    if (layer.leaves[row] === 1) {
      const proceeds = layer.proceeds[row];
      gross += calls * (proceeds - mark);
      costs += calls * layer.exitCost[row];
      cash += calls * proceeds;
      calls = 0;
    } else {
      gross += calls * (layer.mark[row] - mark);
    }
    purse += condor.credit[row];
    if (layer.enters[row] === 1) {
      calls = callsPerUnit(sizing, layer, condor, row, purse);
      purse = 0;
      const premium = calls * layer.premium[row];
      costs += calls * layer.entryCost[row];
      cash -= premium;
      sized.premium[row] = premium;
    }
    cash -= costs;
    mark = layer.mark[row];
    const marks = calls * mark;
    sized.profitAndLoss[row] = cash + marks - equity;
    sized.gross[row] = gross;
    sized.costs[row] = costs;
    sized.interest[row] = interest;
    sized.cash[row] = cash;
    sized.marks[row] = marks;
    sized.calls[row] = calls;
    equity = cash + marks;
  }
  return sized;
}
