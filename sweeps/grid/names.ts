import { axisOf } from '../axes/index.js';

/** Kinds of windows of which every drawdown is stored. */
export const storedKinds = ['cycles', 'episodes', 'full'] as const;

/** Kinds of which each trial keeps only what they come to together: many, and most of them overlap. */
export const summarizedKinds = ['rolling-63', 'rolling-126', 'rolling-252', 'own-drawdowns'] as const;

/** Kinds of windows that a grid can ask for. */
export const windowKinds = [...storedKinds, ...summarizedKinds] as const;

export type StoredKind = (typeof storedKinds)[number];
export type SummarizedKind = (typeof summarizedKinds)[number];
export type WindowKind = StoredKind | SummarizedKind;

export function isStoredKind(kind: WindowKind): kind is StoredKind {
  return (storedKinds as readonly WindowKind[]).includes(kind);
}

/** What a grid can say about trials that its dataset cannot serve. */
export const whenMissingChoices = ['error', 'skip'] as const;

export type WhenMissing = (typeof whenMissingChoices)[number];

/** Labellers of windows that a grid can ask for. */
export const regimeNames = [
  'vix-at-start',
  'largest-vix',
  'term-structure-vix3m',
  'term-structure-vx',
  'inversion-speed',
  'days-to-peak',
  'spx-trend',
  'rate-level',
] as const;

export type RegimeName = (typeof regimeNames)[number];

/** Labellers of a grid without `regimes:`: those that the claims are told by. */
export const defaultRegimes = ['vix-at-start', 'largest-vix', 'term-structure-vix3m', 'term-structure-vx'] as const;

/** Words that a verdict can be. */
export const verdictWords = ['supported', 'refuted', 'undetermined', 'reproduced', 'not reproduced', 'mixed'] as const;

/** Readings of a mix, and levels of friction, by which verdicts are told apart. */
export const readings = axisOf('hedge.sizing').domain.choices;
export const frictions = axisOf('friction.level').domain.choices;

/** Dataset that a grid without `data:` runs on. */
export const defaultDataset = 'bundled';

/** Ledger that a grid without `claims:` is held against, beside the grid. */
export const defaultLedger = 'claims/alvh.yaml';

/** Most trials of a grid without `maxTrials:`. */
export const defaultMaxTrials = 20_000_000;

/** Drawdown below which a window does not count, of a grid without a floor [fraction of the condors' maximum risk]. */
export const defaultFloor = 0.05;
