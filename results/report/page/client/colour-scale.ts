import { scheme } from 'vega';
import type { CellValue } from '../packed-table.js';

/** A measure of a heatmap: its column, its text and its colours. */
export interface CellMeasure {
  /** In the menu. */
  readonly title: string;
  readonly column: string;
  /** The rule whose cells it reads; null: any, as it is the same by all. */
  readonly rule: 'at-least' | 'within';
  readonly kind: 'rate' | 'cut' | 'count';
}

/** A cell's colour and whether its text is dark. */
export interface CellColour {
  readonly fill: string;
  readonly isTextDark: boolean;
}

/** Cuts at which the two ends of the scale are reached [fraction]. */
const FULL_CUT = 0.6;

const viridis = scheme('viridis') as unknown as (at: number) => string;
/** Worse, the same, better: told apart with every common colour blindness. */
const ORANGE_TO_PURPLE = scheme('purpleorange') as unknown as ((at: number) => string) | readonly string[];

/** Colour of a value; `most` is the largest value in sight, for counts. */
export function cellColour({ kind }: CellMeasure, value: CellValue, most: number): CellColour | null {
  if (typeof value !== 'number') return null;
  if (kind === 'rate') return coloured(viridis(value));
  if (kind === 'count') return coloured(viridis(most > 0 ? value / most : 0));
  const at = 0.5 - Math.max(-1, Math.min(1, value / FULL_CUT)) / 2;
  return coloured(
    typeof ORANGE_TO_PURPLE === 'function'
      ? ORANGE_TO_PURPLE(at)
      : ORANGE_TO_PURPLE[Math.round(at * (ORANGE_TO_PURPLE.length - 1))],
  );
}

function coloured(fill: string): CellColour {
  const [red, green, blue] = channelsOf(fill).map((channel) => (channel / 255) ** 2.2);
  // Relative luminance at which black and white text contrast alike.
  return { fill, isTextDark: 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 };
}

function channelsOf(colour: string): number[] {
  if (colour.startsWith('#')) return [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16));
  return (colour.match(/\d+/g) ?? []).map(Number);
}

/** Stops of the scale for its legend, low to high, with their words. */
export function scaleStops(measure: CellMeasure, most: number): { readonly fill: string; readonly text: string }[] {
  const values =
    measure.kind === 'cut' ? [-0.6, -0.3, 0, 0.3, 0.6] : measure.kind === 'rate' ? [0, 0.25, 0.5, 0.75, 1] : [0, most];
  return values.map((value) => ({
    fill: cellColour(measure, value, most)?.fill ?? '',
    text: measure.kind === 'count' ? String(value) : `${Math.round(100 * value)}%`,
  }));
}
