import type { Dataset } from '../../datasets/store/index.js';
import { InputError } from '../../engine/contracts/input-error.js';
import { marketColumn, marketColumnNames } from '../../engine/contracts/market-columns.js';
import { type Sweep, suggestion } from '../../sweeps/grid/index.js';

/** @throws InputError when a grid puts bands on columns that its dataset does not have */
export function checkRegimeColumns({ regimes }: Sweep, { market, name }: Dataset): void {
  const faults = regimes.flatMap((regime) => {
    if (typeof regime === 'string' || marketColumn(market, regime.column) !== undefined) return [];
    const known = marketColumnNames(market);
    const hint = suggestion(regime.column, known) || ` (${known.join(', ')})`;
    return [`${regime.where}.column: must be a column of ${name}${hint}, got ${regime.column}`];
  });
  if (faults.length > 0) throw new InputError(faults);
}
