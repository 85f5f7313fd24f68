import { parseGrid, resolveGrid, type Sweep } from '../../../sweeps/grid/index.js';

/** The sweep of a grid's text; the file is called `grid.yaml`. */
export function sweepOf(text: string): Sweep {
  return resolveGrid(parseGrid(text, 'grid.yaml'));
}
