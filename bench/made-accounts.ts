import type { Window } from '../engine/contracts/window.js';
import { makeRandom } from '../engine/math/index.js';

/** Made accounts of twenty years: what all have, three columns, their weights, and sixty windows. */
export interface MadeAccounts {
  readonly capital: number;
  readonly common: Float64Array;
  readonly columns: readonly Float64Array[];
  /** Shape [accounts][3]. */
  readonly weights: readonly (readonly number[])[];
  readonly windows: readonly Window[];
}

/**
 * Daily gains like those of condors and VIX calls: small and mostly up, now and then far down, the calls against it.
 * Forty-nine windows tile the days, ten lie anywhere, one is all of them.
 */
export function makeAccounts(days: number, accounts: number): MadeAccounts {
  const random = makeRandom(2024);
  const common = new Float64Array(days);
  const columns = [0, 1, 2].map(() => new Float64Array(days));
  for (let day = 1; day < days; ++day) {
    const shock = random.uniform() < 0.01 ? -40 * (1 + random.uniform()) : 0;
    common[day] = 12 + 30 * random.normal() + 30 * shock;
    for (const [at, column] of columns.entries()) column[day] = -1.2 + (4 + at) * random.normal() - (3 + at) * shock;
  }
  const weights = Array.from({ length: accounts }, () => [0, 1, 2].map(() => 8 * random.uniform()));
  const windows: Window[] = [{ kind: 'full', name: 'full', fromRow: 0, toRow: days - 1 }];
  const length = Math.floor((days - 1) / 49);
  for (let at = 0; at < 49; ++at) {
    windows.push({ kind: 'cycles', name: '', fromRow: at * length, toRow: (at + 1) * length });
  }
  for (let at = 0; at < 10; ++at) {
    const fromRow = Math.floor(random.uniform() * (days - 130));
    windows.push({ kind: 'episodes', name: '', fromRow, toRow: fromRow + 20 + Math.floor(random.uniform() * 100) });
  }
  return { capital: 100_000, common, columns, weights, windows };
}
