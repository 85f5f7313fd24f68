import type { RegimeName } from './names.js';

/** Bands of a market column by which a grid sorts windows without code. */
export interface BandedRegime {
  readonly name: string;
  /** Column of the market, as the dataset calls it. */
  readonly column: string;
  /** Which value of a window counts: at its start, the largest in it, or the average over it. */
  readonly at: 'start' | 'largest' | 'average';
  /** Ascending, each up to and with its bound; the last is unbounded. */
  readonly bands: readonly { readonly label: string; readonly upTo: number }[];
  /** Where it is written. */
  readonly where: string;
}

/** A labeller by name, or one that the grid defines. */
export type RegimeRequest = RegimeName | BandedRegime;

export function nameOfRegime(request: RegimeRequest): string {
  return typeof request === 'string' ? request : request.name;
}
