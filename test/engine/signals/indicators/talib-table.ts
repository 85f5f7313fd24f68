import { readFileSync } from 'node:fs';

interface TalibTable {
  readonly values: readonly number[];
  readonly rsi: readonly number[];
  readonly macd: readonly number[];
  readonly signal: readonly number[];
  readonly histogram: readonly number[];
}

/** RSI(14) and MACD(12, 26, 9) by TA-Lib, see test/literature/make-talib-table.mjs. */
export const talibTable: TalibTable = JSON.parse(
  readFileSync(new URL('../../../literature/talib-indicators.json', import.meta.url), 'utf8'),
);

/** Largest distance between two columns of one length. */
export function largestError(got: ArrayLike<number>, expected: readonly number[]): number {
  if (got.length !== expected.length) return Number.POSITIVE_INFINITY;
  return Math.max(...expected.map((value, row) => Math.abs(got[row] - value)));
}
