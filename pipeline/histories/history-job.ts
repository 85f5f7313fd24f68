import type { ObservedLevels } from '../../datasets/simulation/index.js';
import { columnObserved, type Dataset, futuresObserved, type SharedMarket } from '../../datasets/store/index.js';
import type { HistoryKind } from '../../results/schemas/index.js';
import type { ClaimDefinition } from '../../sweeps/claims/index.js';
import { type Sweep, selectTrials, type TrialSet } from '../../sweeps/grid/index.js';
import { makePlan, type Plan } from '../../sweeps/plan/index.js';
import { idWithoutExit, relationsOf } from '../aggregate/claim-evidence.js';
import type { RunRows } from '../pool/index.js';
import type { PreparedRun } from '../stages/prepared-run.js';

/** What a worker needs to make other histories of a run and to judge the run's claims on them; given once. */
export interface HistoryJob {
  /** The market that happened, and its rows that are drawn. */
  readonly market: SharedMarket;
  readonly rows: RunRows;
  readonly observed: ObservedLevels;
  readonly resample: Sweep['resample'];
  readonly simulate: Sweep['simulate'];
  /** Seeds are made of it and of the number of the path. */
  readonly gridHash: string;
  /** Claims that mean something on another history. */
  readonly claims: readonly ClaimDefinition[];
  /** The trials that they are about, and the plan of those. */
  readonly expanded: Omit<TrialSet, 'ids'>;
  readonly plan: Plan;
  readonly floor: number;
  readonly seed: number;
  readonly evidenceLabel: string;
}

/** One history to make and judge, by its kind and number. */
export interface HistoryPath {
  readonly kind: Exclude<HistoryKind, 'actual'>;
  readonly path: number;
}

/** The histories that a grid asks for. */
export function historyPaths({ resample, simulate }: Pick<Sweep, 'resample' | 'simulate'>): HistoryPath[] {
  const of = (kind: HistoryPath['kind'], paths: number) => Array.from({ length: paths }, (_, path) => ({ kind, path }));
  return [...of('resample', resample?.paths ?? 0), ...of('simulate', simulate?.paths ?? 0)];
}

/** The job of a prepared run; null when its grid asks for no other histories, or none of its claims could be held against one. */
export function makeHistoryJob(run: PreparedRun): HistoryJob | null {
  const { sweep, dataset, rows, resolvedHash, evidenceLabel } = run;
  if (historyPaths(sweep).length === 0) return null;
  const claims = run.claims.filter(isRepeatable);
  const trials = trialsAbout(run.expanded, claims);
  if (trials.length === 0) return null;
  const selected = selectTrials(run.expanded, trials);
  const plan = makePlan(selected);
  // Ids have methods, which do not survive the way to a worker; it makes them again.
  const { ids: _, ...expanded } = selected;
  return {
    market: dataset.shared,
    rows,
    observed: observedLevels(dataset),
    resample: sweep.resample,
    simulate: sweep.simulate,
    gridHash: resolvedHash,
    claims,
    expanded,
    plan,
    floor: sweep.floor,
    seed: sweep.seed,
    evidenceLabel,
  };
}

/** Days on which somebody observed each level of a dataset. */
export function observedLevels(dataset: Dataset): ObservedLevels {
  return {
    vix: columnObserved(dataset, 'vix'),
    vix9d: columnObserved(dataset, 'vix9d'),
    vix3m: columnObserved(dataset, 'vix3m'),
    vix6m: columnObserved(dataset, 'vix6m'),
    vix1y: columnObserved(dataset, 'vix1y'),
    vvix: columnObserved(dataset, 'vvix'),
    skew: columnObserved(dataset, 'skew'),
    futures: futuresObserved(dataset),
  };
}

/** Dated periods and named episodes happened once; on another history those days hold something else. */
export function isRepeatable({ period, windows }: ClaimDefinition): boolean {
  return period === null && windows !== 'episodes';
}

/** Trials in the scope of any of the claims, and those without an exit that the others are held against. */
function trialsAbout(expanded: TrialSet, claims: readonly ClaimDefinition[]): number[] {
  const relations = claims.map((claim) => relationsOf(claim, expanded.axes));
  const ofExits = claims.map(({ metric }) => metric === 'exit-gain');
  const isKept = new Uint8Array(expanded.count);
  const partners = new Set<string>();
  for (let trial = 0; trial < expanded.count; ++trial) {
    for (let claim = 0; claim < claims.length; ++claim) {
      if (relations[claim](trial) !== 'in scope') continue;
      isKept[trial] = 1;
      if (ofExits[claim]) partners.add(idWithoutExit(expanded, trial));
    }
  }
  // Looking for partners makes the id of every trial: a second per half a million.
  const isWanted =
    partners.size === 0
      ? (trial: number) => isKept[trial] === 1
      : (trial: number) => isKept[trial] === 1 || partners.has(expanded.ids.at(trial));
  return Array.from(isKept.keys()).filter(isWanted);
}
