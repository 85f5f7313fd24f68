import { wrapLines } from '../words/wrap-lines.js';
import type { HeatmapFigure } from './heatmap-figure.js';

/** A line of text and the height of its middle [px]. */
export interface PlacedLine {
  readonly text: string;
  readonly y: number;
}

/**
 * Where everything stands [px], from the top left corner of the picture's padding.
 *
 * Places are computed here and not by Vega, because without a canvas Vega can only guess how wide text is, and its
 * guess would move the map and widen the picture.
 */
export interface HeatmapLayout {
  readonly width: number;
  readonly height: number;
  readonly title: readonly PlacedLine[];
  readonly subtitle: readonly PlacedLine[];
  readonly columnNamesY: number;
  /** Left edge of the first cell; the rows' names stand to its left. */
  readonly cellsX: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Top of each row, in the order of the figure's rows. */
  readonly rowsY: readonly number[];
  /** Names of the labellers, each above its rows. */
  readonly groups: readonly PlacedLine[];
  readonly legendY: number;
  readonly caption: readonly PlacedLine[];
}

/** Width of the whole picture, padding included [px]. */
export const FIGURE_WIDTH = 1200;
export const FIGURE_PADDING = 24;

/** Font sizes [px]. */
export const TITLE_SIZE = 20;
export const SUBTITLE_SIZE = 13;
export const CAPTION_SIZE = 11.5;

const ROW_NAME_WIDTH = 208;
const WIDEST_CELL = 150;
const CELL_HEIGHT = 56;
/** Room for the name of a labeller above its rows. */
const GROUP_NAME_HEIGHT = 38;
const LEGEND_HEIGHT = 62;

export function heatmapLayout(figure: HeatmapFigure): HeatmapLayout {
  const width = FIGURE_WIDTH - 2 * FIGURE_PADDING;
  const title = placeLines([figure.title], width, TITLE_SIZE, TITLE_SIZE / 2);
  // Whole pixels, so that edges of cells are sharp.
  const subtitleY = title.length * lineHeight(TITLE_SIZE) + Math.ceil(SUBTITLE_SIZE / 2) + 4;
  const subtitle = placeLines([figure.subtitle], width, SUBTITLE_SIZE, subtitleY);
  const columnNamesY = subtitleY + subtitle.length * lineHeight(SUBTITLE_SIZE) + 18;

  const groups: PlacedLine[] = [];
  const rowsY: number[] = [];
  let y = columnNamesY + 16 - GROUP_NAME_HEIGHT;
  for (const [index, { labeller }] of figure.rows.entries()) {
    if (figure.rows[index - 1]?.labeller !== labeller) {
      y += GROUP_NAME_HEIGHT;
      groups.push({ text: labeller, y: y - 16 });
    }
    rowsY.push(y);
    y += CELL_HEIGHT;
  }

  const legendY = y + 20;
  const captionY = legendY + LEGEND_HEIGHT;
  const caption = placeLines(figure.caption, width, CAPTION_SIZE, captionY);
  return {
    width,
    height: Math.ceil(captionY + (caption.length - 1) * lineHeight(CAPTION_SIZE) + CAPTION_SIZE / 2),
    title,
    subtitle,
    columnNamesY,
    cellsX: ROW_NAME_WIDTH,
    // Cells share what the names leave of the width, up to a size at which they still look like cells.
    cellWidth: Math.floor(Math.min(WIDEST_CELL, (width - ROW_NAME_WIDTH) / Math.max(1, figure.columns.length))),
    cellHeight: CELL_HEIGHT,
    rowsY,
    groups,
    legendY,
    caption,
  };
}

/** Breaks paragraphs into lines no wider than `width`, the first with its middle at `y`. */
function placeLines(paragraphs: readonly string[], width: number, fontSize: number, y: number): PlacedLine[] {
  // A letter of Inter is about half the font size wide on average; 0.55 leaves room for a line of wide ones.
  const longest = Math.floor(width / (0.55 * fontSize));
  return paragraphs
    .flatMap((paragraph) => wrapLines(paragraph, longest))
    .map((text, line) => ({ text, y: y + line * lineHeight(fontSize) }));
}

function lineHeight(fontSize: number): number {
  return Math.round(1.4 * fontSize);
}

/**
 * Diagonal lines across a box, as an SVG path around its centre [px].
 *
 * @param step - distance between the lines along the horizontal
 */
export function hatchPath(width: number, height: number, step: number): string {
  const [right, bottom] = [width / 2, height / 2];
  const segments: string[] = [];
  // Lines x + y = sum, cut off at the four edges.
  for (let sum = -right - bottom + step; sum < right + bottom; sum += step) {
    const startX = Math.max(-right, sum - bottom);
    const endX = Math.min(right, sum + bottom);
    segments.push(`M${startX},${sum - startX}L${endX},${sum - endX}`);
  }
  return segments.join('');
}
