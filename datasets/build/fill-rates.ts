import { toIsoDate } from '../../engine/contracts/calendar-date.js';
import { InputError } from '../../engine/contracts/input-error.js';
import { MODELS, yearlyBillRate, yearlyDividendYield } from '../models/index.js';
import { carryRow } from './carry-gaps.js';
import { type DraftColumn, modelledOrigin, setRow } from './draft-column.js';

/** A rate stands for at most this many calendar days after its own. */
export const LONGEST_CARRIED_RATE = 10;

/**
 * Fills the rate column: repeated for at most 10 calendar days after an observation, by its year's public average
 * before the first observation (or everywhere, when there is none), else left NaN.
 *
 * @param days - shape [days]
 * @param rate - filled in place
 * @param acceptCarried - repeat an observation for as long as it takes
 * @throws InputError when a gap between two observations is longer
 */
export function fillRate(days: Int32Array, rate: DraftColumn, acceptCarried: boolean): void {
  const longest = acceptCarried ? Number.POSITIVE_INFINITY : LONGEST_CARRIED_RATE;
  const faults: string[] = [];
  const model = modelledOrigin(MODELS.rate);
  let lastObserved = -1;
  for (let row = 0; row < days.length; ++row) {
    if (rate.origins[row]) {
      const before = row - 1;
      if (lastObserved >= 0 && !rate.origins[before]) faults.push(gapFault(days, lastObserved, before));
      lastObserved = row;
    } else if (lastObserved < 0) {
      const average = yearlyBillRate(days[row]);
      if (!Number.isNaN(average)) setRow(rate, row, average, model);
    } else if (days[row] - days[lastObserved] <= longest) {
      carryRow(rate, row, lastObserved);
    }
  }
  if (faults.length > 0) throw new InputError(faults);
}

function gapFault(days: Int32Array, lastObserved: number, before: number): string {
  const from = toIsoDate(days[lastObserved]);
  const to = toIsoDate(days[before]);
  return `rate: must be observed at least every ${LONGEST_CARRIED_RATE} days unless a carried rate is accepted (--accept carried-rate), got none after ${from} up to ${to}`;
}

/** Fills the dividend yield of days without an observation by their year's public average. */
export function fillDividendYield(days: Int32Array, dividendYield: DraftColumn): void {
  const model = modelledOrigin(MODELS.dividendYield);
  for (let row = 0; row < days.length; ++row) {
    if (dividendYield.origins[row]) continue;
    setRow(dividendYield, row, yearlyDividendYield(days[row]), model);
  }
}
