import type { AxisPath, AxisValue } from '../axes/index.js';
import type { Sweep } from './sweep.js';

/** Where a sweep first gives an axis a value: the row that varies it, else where it is fixed or defaulted. */
export function whereSet(sweep: Sweep, path: AxisPath, value: AxisValue): string {
  for (const { factors } of sweep.branches) {
    for (const { paths, rows, where } of factors) {
      const column = paths.indexOf(path);
      const row = column < 0 ? -1 : rows.findIndex((values) => values[column] === value);
      if (row >= 0) return where[row];
    }
  }
  return sweep.fixedWhere[path];
}
