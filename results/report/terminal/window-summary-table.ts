import { titledTables } from './titled-tables.js';

/** What the windows of one kind come to for the trial that stands for a claimed hedge. */
export interface WindowSummaryRow {
  readonly claim: string;
  readonly reading: string;
  readonly friction: string;
  /** As in `rolling-63`. */
  readonly kind: string;
  readonly counted: number;
  readonly leftOut: number;
  /** Share of the counted windows that are cut by at least 35%, with the ends of its interval [fraction]. */
  readonly atLeast: readonly [number, number, number];
  /** The same for a cut within 35-40%. */
  readonly within: readonly [number, number, number];
  /** NaN without counted windows [fraction]. */
  readonly medianReduction: number;
}

const HEADINGS = ['reading', 'windows', 'n (out)', 'cut by ≥ 35%', '35-40%', 'median cut'];

/**
 * Overlapping windows and a book's own drawdowns, for a terminal: a block per claim and friction.
 *
 * @param width - columns of the terminal
 * @param label - `modelled VIX`, or empty; stands in every title
 */
export function formatWindowSummaries(rows: readonly WindowSummaryRow[], width: number, label: string): string {
  const titleOf = ({ claim, friction }: WindowSummaryRow) =>
    `${claim} · friction ${friction} · other windows${label === '' ? '' : ` · ${label}`}`;
  return titledTables(rows, titleOf, linesOf, { width, left: 2, lead: [0, 1], once: [0] });
}

function linesOf(rows: readonly WindowSummaryRow[]): string[][] {
  const lines = rows.map((row) => [
    row.reading,
    row.kind,
    `${row.counted} (${row.leftOut})`,
    rateText(row.atLeast),
    rateText(row.within),
    Number.isNaN(row.medianReduction) ? '–' : `${whole(row.medianReduction)}%`,
  ]);
  return [HEADINGS, ...lines];
}

function rateText([rate, lower, upper]: readonly [number, number, number]): string {
  return Number.isNaN(rate) ? '–' : `${whole(rate)}% [${whole(lower)}, ${whole(upper)}]`;
}

function whole(fraction: number): number {
  // Adding zero turns -0 into 0.
  return Math.round(100 * fraction) + 0;
}
