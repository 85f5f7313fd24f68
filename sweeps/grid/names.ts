import { axisOf } from '../axes/index.js';

/** Kinds of windows that a grid can ask for. */
export const windowKinds = ['cycles', 'episodes', 'full'] as const;

export type WindowKind = (typeof windowKinds)[number];

/** What a grid can say about trials that its dataset cannot serve. */
export const whenMissingChoices = ['error', 'skip'] as const;

export type WhenMissing = (typeof whenMissingChoices)[number];

/** Labellers of windows that a grid can ask for. */
export const regimeNames = ['vix-at-start', 'largest-vix', 'term-structure-vix3m', 'term-structure-vx'] as const;

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
