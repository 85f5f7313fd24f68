import { FEWEST_WINDOWS } from '../../../engine/statistics/index.js';
import type { HeatmapCell, HeatmapFigure } from './heatmap-figure.js';
import type { HeatmapLayout } from './heatmap-layout.js';

/** Rate from which black text on the colour scale contrasts more than white text does. */
export const DARK_TEXT_FROM = 0.45;

/** What shows of the paper between two cells [px]. */
export const CELL_GAP = 2;

/** One cell as the marks need it: its box [px], its colour value and its text. */
export interface CellDatum {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly centre: number;
  readonly middle: number;
  /** Middle of the rate, which stands alone where there is nothing to write under it. */
  readonly rateY: number;
  readonly rate: number | null;
  /** `few`: too few windows to judge; `none`: no window at all. */
  readonly kind: 'shown' | 'few' | 'none';
  readonly hasDarkText: boolean;
  readonly rateText: string;
  readonly intervalText: string;
  readonly countText: string;
  /** For the pointer, in the interactive page. */
  readonly row: string;
  readonly column: string;
  readonly leftOut: number;
}

/** Cells in place, with their text. */
export function cellData(figure: HeatmapFigure, layout: HeatmapLayout): CellDatum[] {
  const { cellsX, cellWidth, cellHeight, rowsY } = layout;
  return figure.cells.map((cell) => {
    const left = cellsX + cell.column * cellWidth;
    const top = rowsY[cell.row];
    const row = figure.rows[cell.row];
    const middle = top + cellHeight / 2;
    return {
      left: left + CELL_GAP / 2,
      right: left + cellWidth - CELL_GAP / 2,
      top: top + CELL_GAP / 2,
      bottom: top + cellHeight - CELL_GAP / 2,
      centre: left + cellWidth / 2,
      middle,
      rateY: cell.n === 0 ? middle : middle - 13,
      rate: cell.rate,
      ...cellText(cell),
      row: `${row.labeller}: ${row.regime}`,
      column: figure.columns[cell.column],
      leftOut: cell.leftOut,
    };
  });
}

function cellText({ rate, n, lower, upper }: HeatmapCell) {
  if (rate === null || n === 0) {
    return { kind: 'none', hasDarkText: true, rateText: '–', intervalText: '', countText: '' } as const;
  }
  return {
    kind: n < FEWEST_WINDOWS ? 'few' : 'shown',
    hasDarkText: rate >= DARK_TEXT_FROM,
    rateText: `${Math.round(100 * rate)}%`,
    intervalText: lower === null || upper === null ? '' : `${Math.round(100 * lower)}–${Math.round(100 * upper)}%`,
    countText: `n=${n}`,
  } as const;
}

/** Windows left out of a row: `5 left out`, or `2–5 left out` where it differs between the columns. */
export function leftOutText(figure: HeatmapFigure, row: number): string {
  const counts = figure.cells.filter((cell) => cell.row === row).map((cell) => cell.leftOut);
  const least = Math.min(...counts);
  const most = Math.max(...counts);
  if (!(most > 0)) return 'none left out';
  return `${least === most ? most : `${least}–${most}`} left out`;
}
