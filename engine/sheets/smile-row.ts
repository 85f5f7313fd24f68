import type { Smile } from '../surfaces/index.js';

/** Numbers in a smile. */
export const SMILE_WIDTH = 14;

/** Writes a smile as numbers side by side: one line each, as a loop over names of fields is several times slower. */
export function writeSmile(smile: Smile, values: Float64Array, at: number): void {
  values[at] = smile.forward;
  values[at + 1] = smile.timeToExpiry;
  values[at + 2] = smile.discountFactor;
  values[at + 3] = smile.atmVolatility;
  values[at + 4] = smile.atmDeviation;
  values[at + 5] = smile.slope;
  values[at + 6] = smile.leftCurvature;
  values[at + 7] = smile.rightCurvature;
  values[at + 8] = smile.leftJoin;
  values[at + 9] = smile.leftVariance;
  values[at + 10] = smile.leftSlope;
  values[at + 11] = smile.rightJoin;
  values[at + 12] = smile.rightVariance;
  values[at + 13] = smile.rightSlope;
}

/** Reads what `writeSmile` wrote. */
export function readSmile(values: Float64Array, at: number, out: Smile): void {
  out.forward = values[at];
  out.timeToExpiry = values[at + 1];
  out.discountFactor = values[at + 2];
  out.atmVolatility = values[at + 3];
  out.atmDeviation = values[at + 4];
  out.slope = values[at + 5];
  out.leftCurvature = values[at + 6];
  out.rightCurvature = values[at + 7];
  out.leftJoin = values[at + 8];
  out.leftVariance = values[at + 9];
  out.leftSlope = values[at + 10];
  out.rightJoin = values[at + 11];
  out.rightVariance = values[at + 12];
  out.rightSlope = values[at + 13];
}
