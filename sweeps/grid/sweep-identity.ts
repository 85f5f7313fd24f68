import type { Sweep } from './sweep.js';

/**
 * What of a sweep its results depend on, as canonical JSON: equal for two files that differ in comments, layout or
 * name. The dataset is not in it; runs are told apart by the dataset's hash, not by its name.
 */
export function sweepIdentity(sweep: Sweep): string {
  const { fixed, branches, period, windows, floor, regimes, claims, expect, heatmaps, resample, simulate, seed } =
    sweep;
  return JSON.stringify({
    fixed: Object.fromEntries(Object.entries(fixed).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    branches: branches.map(({ factors }) => factors.map(({ paths, rows }) => ({ paths, rows }))),
    period: period.value,
    windows,
    floor,
    regimes: regimes.map((regime) => (typeof regime === 'string' ? regime : { ...regime, where: undefined })),
    claims: claims.ids?.map(({ value }) => value) ?? null,
    expect: expect.map(({ where, ...rest }) => rest),
    heatmaps: heatmaps.map(({ where, ...rest }) => rest),
    // Left out where not asked for: a run without other histories keeps the identity that it had before there were any.
    resample: resample ?? undefined,
    simulate: simulate ?? undefined,
    seed,
  });
}
