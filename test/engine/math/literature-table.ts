import { readFileSync } from 'node:fs';
import { ulpError } from './ulp-error.js';

/** Rows of [arguments..., value, rest], see test/literature/make-math-table.py. */
export const mathTable: Readonly<Record<string, readonly (readonly number[])[]>> = JSON.parse(
  readFileSync(new URL('../../literature/math-table.json', import.meta.url), 'utf8'),
);

/** Largest error of a function over its part of the table [ulp]. */
export function largestUlpError(name: string, f: (...x: number[]) => number): number {
  const rows = mathTable[name];
  if (!rows || rows.length < 100) throw new Error(`math-table.json: ${name} must have at least 100 rows`);
  let largest = 0;
  for (const row of rows) {
    const [value, rest] = row.slice(-2) as [number, number];
    const error = ulpError(f(...row.slice(0, -2)), value, rest);
    if (!(error <= largest)) largest = error;
    if (Number.isNaN(error)) return Number.NaN;
  }
  return largest;
}
