import { basicInterval, type Interval, median, percentileInterval } from '../../engine/statistics/index.js';
import type { HistoryMeasure, HistoryRow, HistorySummary, Verdict } from '../../results/schemas/index.js';

/** Where each measure stands in a row. */
const measures: Readonly<Record<HistoryMeasure, (row: HistoryRow) => number>> = {
  'median-reduction': ({ medianReduction }) => medianReduction,
  'hold-rate-at-least': ({ holdRateAtLeast }) => holdRateAtLeast,
  'hold-rate-within': ({ holdRateWithin }) => holdRateWithin,
  'full-reduction': ({ fullReduction }) => fullReduction,
  figure: ({ figure }) => figure,
};

/**
 * What the claimed hedges come to over the histories of a run, a line for each measure.
 *
 * @param rows - of histories.parquet, the actual history among them
 * @param verdicts - of the run, which know the unit of each claim's figure and its confidence
 */
export function summariseHistories(rows: readonly HistoryRow[], verdicts: readonly Verdict[]): HistorySummary[] {
  const groups = new Map<string, HistoryRow[]>();
  const actual = new Map<string, HistoryRow>();
  for (const row of rows) {
    const hedge = JSON.stringify([row.claim, row.reading, row.friction]);
    if (row.kind === 'actual') actual.set(hedge, row);
    else {
      const key = `${row.kind} ${hedge}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
  }
  return [...groups.values()].flatMap((group) => {
    const [{ claim, reading, friction }] = group;
    const judged = verdicts.find((verdict) => verdict.claim === claim);
    if (judged === undefined) return [];
    // What is held against a claim about reductions is the median or the hold rate: the figure would say it twice.
    const isOfReductions = judged.statistic === 'median-over-windows' || judged.statistic === 'hold-rate';
    const names = (Object.keys(measures) as HistoryMeasure[]).filter((name) => (name !== 'figure') === isOfReductions);
    const own = actual.get(JSON.stringify([claim, reading, friction]));
    return names
      .map((name) => summaryOf(name, group, own, judged))
      .filter(({ told, actual: figure }) => told > 0 || figure !== null);
  });
}

function summaryOf(
  measure: HistoryMeasure,
  group: readonly HistoryRow[],
  actual: HistoryRow | undefined,
  { unit, confidence }: Verdict,
): HistorySummary {
  const [{ kind, claim, reading, friction }] = group;
  const figureOf = measures[measure];
  const values = sortedFigures(group, measure);
  const own = actual === undefined ? Number.NaN : figureOf(actual);
  const percentile = percentileInterval(values, confidence);
  // A simulated market does not vary about the one that happened: there is nothing to turn over.
  const basic = kind === 'resample' ? within(measure, basicInterval(values, own, confidence)) : null;
  return {
    kind: kind as HistorySummary['kind'],
    claim,
    reading,
    friction,
    measure,
    unit: measure === 'figure' ? unit : 'fraction',
    paths: group.length,
    told: values.length,
    actual: orNull(own),
    median: orNull(median(values)),
    lower: orNull(percentile.lower),
    upper: orNull(percentile.upper),
    basicLower: orNull(basic?.lower ?? Number.NaN),
    basicUpper: orNull(basic?.upper ?? Number.NaN),
    confidence,
  };
}

/** The single figures that a line summarises, in ascending order; histories without one left out. */
export function historyFigures(
  rows: readonly HistoryRow[],
  { kind, claim, reading, friction, measure }: HistorySummary,
): Float64Array {
  const isOwn = (row: HistoryRow) =>
    row.kind === kind && row.claim === claim && row.reading === reading && row.friction === friction;
  return sortedFigures(rows.filter(isOwn), measure);
}

function sortedFigures(rows: readonly HistoryRow[], measure: HistoryMeasure): Float64Array {
  return Float64Array.from(rows, measures[measure])
    .filter((value) => !Number.isNaN(value))
    .sort();
}

/** A rate lies in [0, 1], a reduction below 1, wherever turning over would put them. */
function within(measure: HistoryMeasure, { lower, upper }: Interval): Interval {
  if (measure === 'figure') return { lower, upper };
  const least = measure.startsWith('hold-rate') ? 0 : Number.NEGATIVE_INFINITY;
  const bounded = (value: number) => Math.min(1, Math.max(least, value));
  return { lower: bounded(lower), upper: bounded(upper) };
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
