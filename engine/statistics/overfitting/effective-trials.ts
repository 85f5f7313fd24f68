import { mean, standardDeviation } from '../moments.js';
import { averageLinkage } from './average-linkage.js';
import { silhouette } from './silhouette.js';

/** Mean silhouette up to which there is no structure worth the name: Kaufman & Rousseeuw (1990), table 4, p. 88. */
const NO_STRUCTURE = 0.25;

export interface EffectiveTrials {
  /** Number to deflate with: clusters found, or all trials where there is no structure. */
  readonly trials: number;
  /** Clusters of the sample under the best cut. */
  readonly clusters: number;
  /** Mean silhouette of that cut, in [-1, 1]. */
  readonly meanSilhouette: number;
  /** Series compared: those of the sample that vary. */
  readonly compared: number;
}

/**
 * How many independent trials a grid amounts to: clusters of correlated return series.
 *
 * Distances are √((1 - ρ) / 2). The published algorithm clusters by k-means from random starts; here average linkage
 * gives every number of clusters in one deterministic pass, and as there the cut kept has the largest mean over
 * standard deviation of silhouettes. Where even that cut has a mean silhouette up to 0.25, trials are as good as
 * unrelated (or all equally related, and then the variance of their Sharpe ratios has shrunk already): all count.
 *
 * With 100,000 trials pass a sample of some 400 (`sampleTrials`): correlations of all pairs would take hours. Clusters
 * that no sampled trial belongs to are missed, so the number is a lower bound, and the deflated Sharpe ratio with all
 * trials bounds the other side.
 *
 * @param returns - series of the sampled trials, each shape [days]; a series that does not vary is left out
 * @param trials - trials the sample stands for
 * @see López de Prado & Lewis (2019), Detection of false investment strategies using unsupervised learning methods,
 *   Quantitative Finance 19(9), 1555-1565
 */
export function effectiveTrials(returns: readonly Float64Array[], trials: number): EffectiveTrials {
  const varying = returns.filter((series) => standardDeviation(series) > 0);
  const compared = varying.length;
  if (compared < 3) return { trials, clusters: compared, meanSilhouette: 0, compared };

  const distances = correlationDistances(varying);
  const { clusters, meanSilhouette } = bestCut(distances, compared);
  return { trials: meanSilhouette > NO_STRUCTURE ? clusters : trials, clusters, meanSilhouette, compared };
}

function correlationDistances(series: readonly Float64Array[]): Float64Array {
  const members = series.length;
  const products = pairProducts(series.map(toUnitLength));
  const distances = new Float64Array(members * members);
  for (let first = 0; first < members; ++first) {
    for (let second = first + 1; second < members; ++second) {
      // Rounding can put the correlation of equal series a hair above 1.
      const distance = Math.sqrt(Math.max(0, 1 - products[first][second]) / 2);
      distances[first * members + second] = distance;
      distances[second * members + first] = distance;
    }
  }
  return distances;
}

/** Dot products of all pairs of series: that of `second` with `first`, before it, in [first][second]. */
function pairProducts(series: readonly Float64Array[]): Float64Array[] {
  const products = series.map(() => new Float64Array(series.length));
  for (let first = 0; first < series.length; first += 2) {
    const pair = series.slice(first, first + 2);
    for (let second = first; second < series.length; second += 4) {
      const others = series.slice(second, second + 4);
      const sums = productsOf(pair, others);
      for (const at of pair.keys()) products[first + at].set(sums[at].slice(0, others.length), second);
    }
  }
  return products;
}

/**
 * Dot products of up to two series with up to four others, each added up in the order of its days: eight sums from six
 * numbers a day, none of which waits for another.
 */
function productsOf(
  [a, b = a]: readonly Float64Array[],
  [c, d = c, e = c, f = c]: readonly Float64Array[],
): readonly (readonly number[])[] {
  let ac = 0;
  let ad = 0;
  let ae = 0;
  let af = 0;
  let bc = 0;
  let bd = 0;
  let be = 0;
  let bf = 0;
  for (let at = 0; at < a.length; ++at) {
    const ofA = a[at];
    const ofB = b[at];
    const ofC = c[at];
    const ofD = d[at];
    const ofE = e[at];
    const ofF = f[at];
    ac += ofA * ofC;
    ad += ofA * ofD;
    ae += ofA * ofE;
    af += ofA * ofF;
    bc += ofB * ofC;
    bd += ofB * ofD;
    be += ofB * ofE;
    bf += ofB * ofF;
  }
  return [
    [ac, ad, ae, af],
    [bc, bd, be, bf],
  ];
}

/** Deviations from the mean, their squares adding up to 1: the products of two such series add up to a correlation. */
function toUnitLength(series: Float64Array): Float64Array {
  const centre = mean(series);
  const deviations = series.map((value) => value - centre);
  const length = Math.sqrt(dotProduct(deviations, deviations));
  return deviations.map((deviation) => deviation / length);
}

function dotProduct(first: Float64Array, second: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < first.length; ++at) sum += first[at] * second[at];
  return sum;
}

/** The cut of the hierarchy, of 2 clusters or more, with the largest mean / deviation of silhouettes. */
function bestCut(distances: Float64Array, members: number): { clusters: number; meanSilhouette: number } {
  const clusterOf = Int32Array.from({ length: members }, (_, member) => member);
  const sizes = new Int32Array(members).fill(1);
  const toCluster = distances.slice();
  let best = { clusters: members, meanSilhouette: 0, quality: 0 };
  for (const [done, { into, from }] of averageLinkage(distances, members).entries()) {
    const clusters = members - 1 - done;
    if (clusters < 2) break;
    for (let member = 0; member < members; ++member) {
      if (clusterOf[member] === from) clusterOf[member] = into;
      toCluster[member * members + into] += toCluster[member * members + from];
    }
    sizes[into] += sizes[from];
    sizes[from] = 0;
    const widths = silhouette(toCluster, clusterOf, sizes);
    const meanSilhouette = mean(widths);
    // Equal silhouettes have no deviation: clusters of equal series are as good as can be.
    const quality = meanSilhouette / Math.max(standardDeviation(widths), 1e-9);
    if (quality > best.quality) best = { clusters, meanSilhouette, quality };
  }
  return best;
}
