import type { AxisColumn } from '../../results/schemas/index.js';
import type { Axis } from '../../sweeps/axes/index.js';

/** How an axis is stored follows from the axis, not from the grid: the same column has the same type in every run. */
export function axisColumn({ path, domain, default: value }: Axis): AxisColumn {
  if (domain.numeric) return { path, type: 'float64' };
  return { path, type: typeof value === 'boolean' ? 'boolean' : 'text' };
}
