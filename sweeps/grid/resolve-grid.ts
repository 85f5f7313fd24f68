import { type AxisPath, type AxisValue, type Point, sections } from '../axes/index.js';
import { checkConflicts } from './check-conflicts.js';
import { Faults } from './faults.js';
import { entryOf, whereOf } from './literal.js';
import type { Grid } from './parse-grid.js';
import { readBranches } from './read-branches.js';
import { readClaims, readExpectations, readHeatmaps } from './read-claim-settings.js';
import { checkKeys } from './read-entries.js';
import type { ReadFactor } from './read-factors.js';
import { checkNotFixed, type FixedValues, readFixed } from './read-fixed.js';
import { readResample, readSimulate } from './read-histories.js';
import { readRegimes } from './read-regimes.js';
import {
  readData,
  readMaxTrials,
  readName,
  readPeriod,
  readSeed,
  readWhenMissing,
  readWindows,
} from './read-settings.js';
import type { Sweep, SweepBranch, SweepFactor } from './sweep.js';

/** Keys of a grid, in the order in which they are best written. */
export const gridKeys: readonly string[] = [
  ...['name', 'data', 'period', 'whenMissing', 'seed', 'maxTrials'],
  ...sections,
  ...['sweep', 'cross', 'zip', 'union', 'windows', 'regimes', 'claims', 'expect', 'heatmaps', 'resample', 'simulate'],
];

/**
 * Checks a grid and completes it with defaults.
 *
 * Points are counted, not made, so a grid of 10^9 trials is refused as fast as one of ten is taken.
 *
 * @throws InputError with everything that is wrong, in the order of the file
 */
export function resolveGrid(grid: Grid): Sweep {
  const { file, root } = grid;
  const faults = new Faults();
  checkKeys(root, gridKeys, faults);

  const fixed = readFixed(root, file, faults);
  const branches = readBranches(root, faults);
  const swept = entryOf(root, 'sweep')?.value;
  checkNotFixed(fixed, swept?.kind === 'map' ? swept : undefined, faults);
  const settings = {
    name: readName(root, file, faults),
    file,
    data: readData(root, file, faults),
    period: readPeriod(root, file, faults),
    whenMissing: readWhenMissing(root, faults),
    ...readWindows(root, faults),
    regimes: readRegimes(root, faults),
    claims: readClaims(root, file, faults),
    expect: readExpectations(root, faults),
    heatmaps: readHeatmaps(root, faults),
    resample: readResample(root, faults),
    simulate: readSimulate(root, faults),
    maxTrials: readMaxTrials(root, faults),
    seed: readSeed(root, faults),
  };

  const points = branches.reduce((sum, branch) => sum + countPoints(branch), 0);
  const sweepPlace = (entryOf(root, 'sweep') ?? entryOf(root, 'union'))?.place ?? root.place;
  if (points > settings.maxTrials) {
    const mustHold = `must come to at most ${inWords(settings.maxTrials)} points (maxTrials)`;
    faults.add(sweepPlace, mustHold, inWords(points));
  } else {
    for (const branch of branches) checkConflicts(branch, fixed, faults);
  }
  faults.throwIfAny();

  return {
    ...settings,
    fixed: Object.fromEntries([...fixed].map(([path, { value }]) => [path, value])) as Point,
    fixedWhere: Object.fromEntries(
      [...fixed].map(([path, { place }]) => [path, whereOf(place)]),
    ) as Sweep['fixedWhere'],
    branches: branches.map((branch) => finishBranch(branch, fixed)),
    points,
  };
}

function countPoints(branch: readonly ReadFactor[]): number {
  return branch.reduce((product, factor) => product * factor.rows.length, 1);
}

function finishBranch(branch: readonly ReadFactor[], fixed: FixedValues): SweepBranch {
  return { factors: branch.map((factor) => finishFactor(factor, fixed)), points: countPoints(branch) };
}

function finishFactor({ key, paths, rows }: ReadFactor, fixed: FixedValues): SweepFactor {
  const completed = (values: ReadFactor['rows'][number]['values'], path: AxisPath): AxisValue =>
    (values.get(path) ?? fixed.get(path))?.value as AxisValue;
  return {
    key,
    paths,
    rows: rows.map(({ values }) => paths.map((path) => completed(values, path))),
    names: rows.map(({ name }) => name),
    where: rows.map(({ place }) => whereOf(place)),
  };
}

/** 20000000 -> 20,000,000; from 10^15 on, where digits are no longer exact, 1e+15. */
function inWords(count: number): string {
  return count < 1e15 ? count.toLocaleString('en-US') : count.toExponential(0);
}
