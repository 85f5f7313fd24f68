import { sampleCorrelation, sampleCovariance, sampleStandardDeviation, sampleVariance } from 'simple-statistics';
import { toIsoDate } from '../../engine/contracts/calendar-date.js';
import { maxDrawdown } from '../../engine/metrics/index.js';
import { rankCorrelation } from './rank-correlation.js';
import type { TrackedLevels, TrackingRow } from './tracking-row.js';

/** Fewer returns than this have no correlation worth a row. */
export const FEWEST_RETURNS = 6;

/** Levels on at least this share of the market's days are daily levels. */
const DAILY_SHARE = 0.9;

/**
 * Compares two curves.
 *
 * @param levels - days on which both have a level
 * @param rolls - days at which returns begin and end, ascending
 * @param sessions - trading days of the span, to tell daily levels from monthly ones
 * @param observedShare - see `TrackingRow`
 * @returns null when there are too few days to compare
 */
export function compareLevels(
  benchmark: string,
  levels: TrackedLevels,
  rolls: readonly number[],
  sessions: number,
  observedShare: number,
): TrackingRow | null {
  const { days, model, index } = levels;
  const isDaily = days.length >= DAILY_SHARE * sessions;
  const rollDays = new Set(rolls);
  const ends = [...days.keys()].filter((place) => !isDaily || rollDays.has(days[place]));
  if (ends.length <= FEWEST_RETURNS) return null;
  const ofIndex = logReturns(index, ends);
  const ofModel = logReturns(model, ends);
  const [first, last] = [ends[0], ends[ends.length - 1]];
  const years = (days[last] - days[first]) / 365.25;
  const drift = Math.log(model[last] / model[first]) - Math.log(index[last] / index[first]);
  const places = [...days.keys()];
  const differences = ofModel.map((value, place) => value - ofIndex[place]);
  const kept = withoutTwoLargest(ofIndex);
  return {
    benchmark,
    from: toIsoDate(days[first]),
    to: toIsoDate(days[last]),
    months: ofIndex.length,
    monthlyCorrelation: sampleCorrelation(ofIndex, ofModel),
    spearman: rankCorrelation(ofIndex, ofModel),
    correlationWithoutTwoLargest: sampleCorrelation(
      kept.map((place) => ofIndex[place]),
      kept.map((place) => ofModel[place]),
    ),
    beta: sampleCovariance(ofIndex, ofModel) / sampleVariance(ofIndex),
    driftGapPerYear: drift / years,
    driftGapStandardError: (sampleStandardDeviation(differences) * Math.sqrt(differences.length)) / years,
    maxDrawdownModel: maxDrawdown(model).fraction,
    maxDrawdownIndex: maxDrawdown(index).fraction,
    observedShare,
    dailyCorrelation: isDaily ? sampleCorrelation(logReturns(index, places), logReturns(model, places)) : null,
  };
}

function logReturns(levels: Float64Array, places: readonly number[]): number[] {
  return places.slice(1).map((place, before) => Math.log(levels[place] / levels[places[before]]));
}

/** Places of all returns but the two largest in size. */
function withoutTwoLargest(returns: readonly number[]): number[] {
  return [...returns.keys()].sort((a, b) => Math.abs(returns[b]) - Math.abs(returns[a])).slice(2);
}
