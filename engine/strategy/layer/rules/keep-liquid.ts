import type { LayerRule } from '../layer-rule.js';

/**
 * Takes a layer out while the book's quick ratio, (free cash + hedge at bid) / risk of the condors, is below a floor.
 *
 * @param quickRatio - of the book at the close before, by row; NaN while there is no risk
 * @see VixShield: unwind "when the Quick Ratio of your options book signals liquidity stress"
 */
export function keepLiquid(quickRatio: (row: number) => number, floor: number): LayerRule {
  return {
    name: 'liquidity',
    keepsOut: true,
    forbids: (row) => (quickRatio(row) < floor ? 'liquidity' : null),
    wishes: ({ row }) =>
      quickRatio(row) < floor ? { kind: 'unwind', why: `quick ratio ${quickRatio(row).toFixed(2)}` } : null,
    quietUntil: (_outlook, _row, end) => end,
    isQuietOn: (row) => !(quickRatio(row) < floor),
  };
}
