import { TYPICAL_SKEW } from '../../engine/surfaces/index.js';
import {
  extrapolatedVix1y,
  FITTED_INDICES,
  type FittedIndex,
  KERNEL_DAYS,
  MODELS,
  pathDependentVix,
  WARM_UP_DAYS,
} from '../models/index.js';
import { carryShortGaps } from './carry-gaps.js';
import { type DraftColumn, modelledOrigin, setRow } from './draft-column.js';

/**
 * Fills the VIX: short gaps repeat the day before, the rest is path-dependent on the S&P.
 *
 * @param closes - S&P closes of the same rows, shape [days]
 * @param vix - filled in place
 * @returns number of rows at the start that are the model's warm-up: at most a year, 0 when VIX is observed there
 */
export function fillVix(closes: Float64Array, vix: DraftColumn): number {
  carryShortGaps(vix);
  const firstObserved = vix.origins.findIndex((origin) => origin !== undefined);
  const full = modelledOrigin(MODELS.pathDependentVix);
  const cut = modelledOrigin(MODELS.pathDependentVix, `fewer than ${KERNEL_DAYS} returns precede: kernels are cut`);
  if (vix.origins.includes(undefined)) {
    const modelled = pathDependentVix(closes);
    for (let row = 0; row < closes.length; ++row) {
      if (!vix.origins[row]) setRow(vix, row, modelled[row], row < KERNEL_DAYS ? cut : full);
    }
  }
  return Math.min(firstObserved < 0 ? closes.length : firstObserved, WARM_UP_DAYS);
}

/** Fills a volatility index: short gaps repeat the day before, the rest follows from the VIX of the day. */
export function fillFromVix(index: FittedIndex, vix: Float64Array, draft: DraftColumn): void {
  carryShortGaps(draft);
  const origin = modelledOrigin(MODELS[index]);
  const relation = FITTED_INDICES[index];
  for (let row = 0; row < vix.length; ++row) {
    if (!draft.origins[row]) setRow(draft, row, relation(vix[row]), origin);
  }
}

/** Fills VIX1Y from VIX3M and VIX6M of the day, both complete. */
export function fillVix1y(vix3m: Float64Array, vix6m: Float64Array, vix1y: DraftColumn): void {
  carryShortGaps(vix1y);
  const origin = modelledOrigin(MODELS.vix1y);
  for (let row = 0; row < vix3m.length; ++row) {
    if (vix1y.origins[row]) continue;
    setRow(vix1y, row, extrapolatedVix1y(vix3m[row], vix6m[row]), origin);
  }
}

/** Fills SKEW: short gaps repeat the day before, the rest is its typical value. */
export function fillSkew(skew: DraftColumn): void {
  carryShortGaps(skew);
  const origin = modelledOrigin(MODELS.skew);
  for (let row = 0; row < skew.values.length; ++row) if (!skew.origins[row]) setRow(skew, row, TYPICAL_SKEW, origin);
}

/**
 * Fills the VIX open by the close of the day before; the first row has none and takes its own close.
 *
 * @param vix - complete, shape [days]
 */
export function fillVixOpen(vix: Float64Array, vixOpen: DraftColumn): void {
  const origin = modelledOrigin(MODELS.vixOpen);
  for (let row = 0; row < vix.length; ++row) {
    if (!vixOpen.origins[row]) setRow(vixOpen, row, vix[Math.max(0, row - 1)], origin);
  }
}
