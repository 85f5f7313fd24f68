import { mean, standardDeviation } from '../moments.js';
import { averageLinkage } from './average-linkage.js';
import { dotProduct, kernelPairProducts, plainPairProducts } from './pair-products.js';
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
 * @param kernels - compiled; without them the readable code does the same, slower
 * @see López de Prado & Lewis (2019), Detection of false investment strategies using unsupervised learning methods,
 *   Quantitative Finance 19(9), 1555-1565
 */
export function effectiveTrials(
  returns: readonly Float64Array[],
  trials: number,
  kernels?: WebAssembly.Module,
): EffectiveTrials {
  const varying = returns.filter((series) => standardDeviation(series) > 0);
  const compared = varying.length;
  if (compared < 3) return { trials, clusters: compared, meanSilhouette: 0, compared };

  const distances = correlationDistances(varying, kernels);
  const { clusters, meanSilhouette } = bestCut(distances, compared);
  return { trials: meanSilhouette > NO_STRUCTURE ? clusters : trials, clusters, meanSilhouette, compared };
}

function correlationDistances(series: readonly Float64Array[], kernels?: WebAssembly.Module): Float64Array {
  const members = series.length;
  const units = series.map(toUnitLength);
  const products = kernels === undefined ? plainPairProducts(units) : kernelPairProducts(kernels, units);
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

/** Deviations from the mean, their squares adding up to 1: the products of two such series add up to a correlation. */
function toUnitLength(series: Float64Array): Float64Array {
  const centre = mean(series);
  const deviations = series.map((value) => value - centre);
  const length = Math.sqrt(dotProduct(deviations, deviations));
  return deviations.map((deviation) => deviation / length);
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
