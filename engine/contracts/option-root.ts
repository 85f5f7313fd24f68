/**
 * Classes of listed options. SPX and VIX settle on opening values and are the monthlies; SPXW settle at the close,
 * VIXW are the VIX weeklies, also on opening values.
 */
export const OPTION_ROOTS = ['SPX', 'SPXW', 'VIX', 'VIXW'] as const;

export type OptionRoot = (typeof OPTION_ROOTS)[number];

/** Place of a root in `OPTION_ROOTS`: what a column of roots holds. */
export function rootCode(root: OptionRoot): number {
  return OPTION_ROOTS.indexOf(root);
}
