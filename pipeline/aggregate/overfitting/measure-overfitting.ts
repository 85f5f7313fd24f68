import { createHash } from 'node:crypto';
import { InputError } from '../../../engine/contracts/input-error.js';
import { makeRandom, type Random } from '../../../engine/math/index.js';
import { TRADING_DAYS_PER_YEAR } from '../../../engine/metrics/index.js';
import {
  backtestOverfitting,
  deflatedSharpeRatio,
  effectiveTrials,
  expectedMaximumSharpe,
  politisWhiteBlockLength,
  sampleTrials,
  sharpeMoments,
  standardDeviation,
  superiorPredictiveAbility,
} from '../../../engine/statistics/index.js';
import type {
  BacktestFigures,
  DeflatedSharpeFigures,
  Overfitting,
  SuperiorAbilityFigures,
} from '../../../results/schemas/index.js';
import { finiteOrNull } from '../claim-facts.js';

/** Most trials compared over cycles: all tests on 70 cycles of them take half a second by kernels. */
export const CYCLE_SAMPLE = 4000;

/** Most trials compared day by day: 5,000 days of them take 16 MB. */
export const DAILY_SAMPLE = 400;

/** Resamples for the p-values: one of 5% is then known to 0.7 points. */
const REPLICATES = 1000;

/** How much better than no hedge some trials were, over and over. */
export interface Differentials {
  /** Shape [observations × trials], one observation after another, oldest first; above 0 where the trial is better. */
  readonly values: Float64Array;
  /** Ids of the trials. */
  readonly ids: readonly string[];
}

/** Trials to compare, as plain data. */
export interface ComparedTrials {
  /** Hedged trials that a tuner could choose from. */
  readonly trials: number;
  /** (unhedged - hedged drawdown) in each cycle [fraction]. */
  readonly cycles: Differentials;
  /** Hedged minus unhedged return on each measured day [fraction]. */
  readonly days: Differentials;
  /** Of the run. */
  readonly seed: number;
}

/**
 * Was the best trial tuned?
 *
 * @param kernels - compiled; without them the readable code finds the same, slower
 */
export function measureOverfitting(
  { trials, cycles, days, seed }: ComparedTrials,
  kernels?: WebAssembly.Module,
): Overfitting {
  const abilityOver = (observations: SuperiorAbilityFigures['observations'], differentials: Differentials) =>
    describeSuperiorAbility(
      observations,
      differentials,
      randomFor(seed, `superior ability over ${observations}`),
      kernels,
    );
  return {
    trials,
    cycleSample: cycles.ids.length,
    dailySample: days.ids.length,
    backtest: orReason(() => describeBacktest(cycles, kernels)),
    cycles: orReason(() => abilityOver('cycles', cycles)),
    days: orReason(() => abilityOver('days', days)),
    deflatedSharpe: orReason(() => describeDeflatedSharpe(days, trials, kernels)),
  };
}

/**
 * Draws trials to compare, ascending.
 *
 * @param among - the trials to draw from
 * @param purpose - what they are drawn for: each purpose has a stream of its own
 */
export function drawTrials(among: Int32Array, size: number, seed: number, purpose: string): Int32Array {
  return sampleTrials(among.length, size, randomFor(seed, purpose)).map((place) => among[place]);
}

function randomFor(seed: number, purpose: string): Random {
  return makeRandom(createHash('sha256').update(`${seed} ${purpose}`).digest().readBigUInt64BE());
}

/** A test that cannot be made says why. */
function orReason<Result>(test: () => Result): { result: Result | null; reason: string | null } {
  try {
    return { result: test(), reason: null };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { result: null, reason: error.faults[0] };
  }
}

function describeBacktest({ values, ids }: Differentials, kernels?: WebAssembly.Module): BacktestFigures {
  const found = backtestOverfitting(values, ids.length, kernels);
  const means = columnMeans(values, ids.length);
  const best = indexOfLargest(means);
  return {
    trials: ids.length,
    cycles: values.length / ids.length,
    sets: found.sets,
    splits: found.splits.length,
    probability: found.probability,
    probabilityOfLoss: found.probabilityOfLoss,
    slope: finiteOrNull(found.degradation.slope),
    intercept: finiteOrNull(found.degradation.intercept),
    best: ids[best],
    bestScore: means[best],
  };
}

function describeSuperiorAbility(
  observations: SuperiorAbilityFigures['observations'],
  { values, ids }: Differentials,
  random: Random,
  kernels?: WebAssembly.Module,
): SuperiorAbilityFigures {
  const trials = ids.length;
  if (trials === 0) throw new InputError('superior ability: must have at least 1 trial, got 0');
  const meanBlock = Math.max(1, politisWhiteBlockLength(rowMeans(values, trials)));
  const found = superiorPredictiveAbility(values, trials, { meanBlock, replicates: REPLICATES, random, kernels });
  return {
    observations,
    count: values.length / trials,
    trials,
    meanBlock,
    replicates: REPLICATES,
    statistic: found.statistic,
    best: ids[found.best],
    lower: found.lower,
    consistent: found.consistent,
    upper: found.upper,
  };
}

function describeDeflatedSharpe(
  { values, ids }: Differentials,
  allTrials: number,
  kernels?: WebAssembly.Module,
): DeflatedSharpeFigures {
  const trials = ids.length;
  const days = values.length / trials;
  const series = columnsOf(values, trials);
  const moments = series.map(sharpeMoments);
  const sharpes = Float64Array.from(moments, ({ sharpe }) => sharpe);
  const known = sharpes.filter((sharpe) => !Number.isNaN(sharpe));
  if (known.length < 2) {
    throw new InputError(`deflated Sharpe ratio: must have at least 2 trials that vary, got ${known.length}`);
  }
  const best = indexOfLargest(sharpes);
  const variance = standardDeviation(known) ** 2;
  const effective = effectiveTrials(series, allTrials, kernels);
  const perYear = Math.sqrt(TRADING_DAYS_PER_YEAR);
  return {
    best: ids[best],
    sharpe: moments[best].sharpe * perYear,
    skewness: moments[best].skewness,
    kurtosis: moments[best].kurtosis,
    days,
    trials: known.length,
    allTrials,
    effectiveTrials: effective.trials,
    meanSilhouette: effective.meanSilhouette,
    expectedMaximum: expectedMaximumSharpe(variance, effective.trials) * perYear,
    probability: deflatedSharpeRatio(moments[best], variance, effective.trials),
    probabilityOfAll: deflatedSharpeRatio(moments[best], variance, allTrials),
  };
}

function columnsOf(values: Float64Array, columns: number): Float64Array[] {
  const rows = values.length / columns;
  const series = Array.from({ length: columns }, () => new Float64Array(rows));
  for (let row = 0; row < rows; ++row) {
    for (let column = 0; column < columns; ++column) series[column][row] = values[row * columns + column];
  }
  return series;
}

function columnMeans(values: Float64Array, columns: number): Float64Array {
  const rows = values.length / columns;
  const means = new Float64Array(columns);
  for (let at = 0; at < values.length; ++at) means[at % columns] += values[at] / rows;
  return means;
}

function rowMeans(values: Float64Array, columns: number): Float64Array {
  const means = new Float64Array(values.length / columns);
  for (let at = 0; at < values.length; ++at) means[Math.floor(at / columns)] += values[at] / columns;
  return means;
}

/** The first of the largest values; NaN is passed over. */
function indexOfLargest(values: Float64Array): number {
  let best = -1;
  for (let at = 0; at < values.length; ++at) {
    if (!Number.isNaN(values[at]) && (best < 0 || values[at] > values[best])) best = at;
  }
  return best;
}
