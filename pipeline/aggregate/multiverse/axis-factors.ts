import type { Factor } from '../../../engine/statistics/index.js';
import { type AxisPath, type AxisValue, axisOf, layersOf, wingOf } from '../../../sweeps/axes/index.js';
import type { ExpandedAxis, TrialSet } from '../../../sweeps/grid/index.js';

/** A varying axis of a sweep as a factor of its trials. */
export interface AxisFactor extends Factor {
  readonly name: AxisPath;
  readonly levels: readonly AxisValue[];
  readonly codes: ExpandedAxis['codes'];
  readonly chains: readonly (readonly number[])[];
}

/**
 * The axes of a sweep that vary, with the order of their values where they have one.
 *
 * Ordered are numbers; wings in one unit, by their amount; and three figures for the three layers in one proportion
 * (2/2/1, 4/4/2, 8/8/4), by their size. Words, and figures in different units or proportions, have no order.
 */
export function axisFactors({ axes }: Pick<TrialSet, 'axes'>): AxisFactor[] {
  return axes
    .filter(({ values }) => values.length > 1)
    .map(({ path, values, codes }) => ({ name: path, levels: values, codes, chains: chainsOf(path, values) }));
}

/** Codes of the values that follow one another, ascending, one row per kind of value. */
function chainsOf(path: AxisPath, values: readonly AxisValue[]): number[][] {
  const chains = new Map<string, { readonly code: number; readonly size: number }[]>();
  for (const [code, value] of values.entries()) {
    const place = placeOf(path, value);
    if (place !== null) chains.set(place.chain, [...(chains.get(place.chain) ?? []), { code, size: place.size }]);
  }
  return [...chains.values()].map((chain) => chain.toSorted((a, b) => a.size - b.size).map(({ code }) => code));
}

/** The chain that a value belongs to and where it stands in it; null for a value without an order. */
function placeOf(path: AxisPath, value: AxisValue): { readonly chain: string; readonly size: number } | null {
  if (typeof value === 'number') return { chain: 'number', size: value };
  if (typeof value !== 'string') return null;
  if (path === 'condor.wing') {
    const { unit, amount } = wingOf(value);
    return { chain: unit, size: amount };
  }
  const [example] = axisOf(path).domain.examples;
  if (!/^[\d.]+(\/[\d.]+){2}$/.test(String(example))) return null;
  const layers = layersOf(value);
  const size = layers.reduce((sum, layer) => sum + (Number.isNaN(layer) ? 0 : layer), 0);
  return size > 0 ? { chain: layers.map((layer) => layer / size).join('/'), size } : null;
}
