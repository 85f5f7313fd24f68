import { describe, expect, it } from 'vitest';
import { makeRandom } from '../../../../engine/math/index.js';
import { effectiveTrials, sampleTrials } from '../../../../engine/statistics/index.js';
import { averageLinkage } from '../../../../engine/statistics/overfitting/average-linkage.js';
import { silhouette } from '../../../../engine/statistics/overfitting/silhouette.js';
import r from '../../../literature/r-statistics.json' with { type: 'json' };

/** `groups` groups of series that share most of their moves. */
function groupedSeries(groups: number, each: number, own: number, seed: number): Float64Array[] {
  const random = makeRandom(seed);
  const days = 500;
  const series: Float64Array[] = [];
  for (let group = 0; group < groups; ++group) {
    const common = Float64Array.from({ length: days }, () => random.normal());
    for (let member = 0; member < each; ++member) {
      series.push(common.map((value) => value + own * random.normal()));
    }
  }
  return series;
}

describe('effectiveTrials', () => {
  it.each([2, 5, 9])('finds %i planted groups', (groups) => {
    const found = effectiveTrials(groupedSeries(groups, 12, 0.4, groups), 10_000);
    expect(found).toMatchObject({ trials: groups, clusters: groups, compared: 12 * groups });
    expect(found.meanSilhouette).toBeGreaterThan(0.5);
  });

  it.each([4, 5, 6, 7, 8, 9, 10, 11])('compares every pair of %i series', (count) => {
    const series = groupedSeries(2, 6, 0.3, 11);
    const alternating = series.map((_, at) => series[(at % 2) * 6 + Math.floor(at / 2)]).slice(0, count);
    expect(effectiveTrials(alternating, 1_000)).toMatchObject({ trials: 2, clusters: 2, compared: count });
  });

  it('counts copies once', () => {
    const [first, second] = groupedSeries(2, 1, 0, 3);
    const found = effectiveTrials([first, second, first, second, first], 5);
    expect(found.trials).toBe(2);
  });

  it('counts all trials when they are unrelated', () => {
    const found = effectiveTrials(groupedSeries(60, 1, 0, 5), 60);
    expect(found.meanSilhouette).toBeLessThan(0.25);
    expect(found.trials).toBe(60);
  });

  it('leaves out series that do not vary', () => {
    const series = [...groupedSeries(2, 6, 0.3, 7), new Float64Array(500)];
    expect(effectiveTrials(series, 13)).toMatchObject({ compared: 12, trials: 2 });
  });
});

describe('averageLinkage and silhouette', () => {
  const { members } = r.clusters;
  const distances = Float64Array.from(r.clusters.distances);
  const merges = averageLinkage(distances, members);

  it.each(r.clusters.cuts)("agree with R's hclust and cluster::silhouette at $clusters clusters", (cut) => {
    const clusterOf = Int32Array.from({ length: members }, (_, member) => member);
    for (const { into, from } of merges.slice(0, members - cut.clusters)) {
      for (let member = 0; member < members; ++member) if (clusterOf[member] === from) clusterOf[member] = into;
    }
    // R numbers clusters by first member, so both label alike once renumbered.
    const labels = [...new Set(clusterOf)];
    expect(Array.from(clusterOf, (cluster) => labels.indexOf(cluster) + 1)).toEqual(cut.of);

    const sizes = new Int32Array(members);
    const toCluster = new Float64Array(members * members);
    for (let member = 0; member < members; ++member) {
      ++sizes[clusterOf[member]];
      for (let other = 0; other < members; ++other) {
        toCluster[member * members + clusterOf[other]] += distances[member * members + other];
      }
    }
    const widths = silhouette(toCluster, clusterOf, sizes);
    for (const [member, width] of cut.silhouettes.entries()) expect(widths[member]).toBeCloseTo(width, 10);
  });
});

describe('sampleTrials', () => {
  it('draws distinct trials in ascending order, all equally often', () => {
    const random = makeRandom(8);
    const drawn = new Float64Array(40);
    for (let repetition = 0; repetition < 4_000; ++repetition) {
      const sample = sampleTrials(40, 10, random);
      expect([...new Set(sample)].sort((a, b) => a - b)).toEqual([...sample]);
      expect(sample).toHaveLength(10);
      for (const trial of sample) ++drawn[trial];
    }
    for (const count of drawn) expect(Math.abs(count / 4_000 - 0.25)).toBeLessThan(0.035);
  });

  it('takes all when there are no more', () => {
    expect([...sampleTrials(3, 10, makeRandom(1))]).toEqual([0, 1, 2]);
  });
});
