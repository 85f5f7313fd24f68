import type { TopLevelSpec } from 'vega-lite';
import { FEWEST_WINDOWS } from '../../../engine/statistics/index.js';
import { CELL_GAP, cellData, leftOutText } from './heatmap-data.js';
import type { HeatmapFigure } from './heatmap-figure.js';
import {
  CAPTION_SIZE,
  FIGURE_PADDING,
  type HeatmapLayout,
  hatchPath,
  heatmapLayout,
  type PlacedLine,
  SUBTITLE_SIZE,
  TITLE_SIZE,
} from './heatmap-layout.js';

const FONT = 'Inter, "Helvetica Neue", Arial, sans-serif';
const INK = '#101418';
const FAINT_INK = '#5c666e';
const NO_DATA = '#f1f3f4';
const HATCH = '#c8ced3';

/** Perceptually even, readable with every common colour blindness and in grey. */
export const COLOUR_SCHEME = 'viridis';

/** What every figure says first in its caption. */
const READING = [
  'Each cell: share of the windows counted in which the claim holds (of the median trial), the interval of that share,',
  `n windows counted. Hatched: fewer than ${FEWEST_WINDOWS} windows, too few to judge.`,
  'Left out: windows in which the unhedged book lost too little to count.',
].join(' ');

/**
 * The figure as a Vega-Lite specification, drawn to SVG for the run folder and kept alive in the HTML page.
 *
 * Every mark is placed in pixels by heatmap-layout.ts; Vega-Lite contributes the colour scale and its legend.
 */
export function heatmapSpec(figure: HeatmapFigure): TopLevelSpec {
  const layout = heatmapLayout({ ...figure, caption: [READING, ...figure.caption] });
  const spec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: `${figure.title}. ${figure.subtitle}`,
    background: 'white',
    autosize: 'none',
    padding: FIGURE_PADDING,
    width: layout.width,
    height: layout.height,
    layer: [
      lines(layout.title, 0, { fontSize: TITLE_SIZE, fontWeight: 600, color: INK }),
      lines(layout.subtitle, 0, { fontSize: SUBTITLE_SIZE, color: FAINT_INK }),
      lines(layout.groups, 0, { fontSize: 13, fontWeight: 600, color: INK }),
      lines(layout.caption, 0, { fontSize: CAPTION_SIZE, color: FAINT_INK }),
      columnNames(figure, layout),
      ...rowNames(figure, layout),
      cells(figure, layout),
    ],
    config: { font: FONT, aria: false, view: { stroke: null } },
  };
  return spec as unknown as TopLevelSpec;
}

function lines(values: readonly PlacedLine[], x: number, style: object) {
  return {
    data: { values },
    mark: { type: 'text', align: 'left', baseline: 'middle', ...style },
    encoding: { x: { value: x }, y: pixels('y'), text: { field: 'text' } },
  };
}

function columnNames(figure: HeatmapFigure, { cellsX, cellWidth, columnNamesY }: HeatmapLayout) {
  return {
    data: { values: figure.columns.map((text, column) => ({ text, x: cellsX + (column + 0.5) * cellWidth })) },
    mark: { type: 'text', align: 'center', baseline: 'middle', fontSize: 13, fontWeight: 600, color: INK },
    encoding: { x: pixels('x'), y: { value: columnNamesY }, text: { field: 'text' } },
  };
}

/** The regime, and under it how many windows were left out. */
function rowNames(figure: HeatmapFigure, { cellsX, cellHeight, rowsY }: HeatmapLayout) {
  const values = figure.rows.map(({ regime }, row) => ({
    regime,
    leftOut: leftOutText(figure, row),
    y: rowsY[row] + cellHeight / 2,
  }));
  const line = (field: string, dy: number, style: object) => ({
    data: { values },
    mark: { type: 'text', align: 'right', baseline: 'middle', dy, ...style },
    encoding: { x: { value: cellsX - 12 }, y: pixels('y'), text: { field } },
  });
  return [line('regime', -7, { fontSize: 13, color: INK }), line('leftOut', 9, { fontSize: 11, color: FAINT_INK })];
}

function cells(figure: HeatmapFigure, layout: HeatmapLayout) {
  const box = { x: pixels('left'), x2: { field: 'right' }, y: pixels('top'), y2: { field: 'bottom' } };
  const centre = { x: pixels('centre'), y: pixels('middle') };
  const text = (field: string, y: string, dy: number, style: object) => ({
    mark: { type: 'text', baseline: 'middle', dy, ...style },
    encoding: { x: pixels('centre'), y: pixels(y), text: { field }, color: textColour },
  });
  return {
    data: { values: cellData(figure, layout) },
    layer: [
      // Cells without a rate are drawn too.
      { mark: { type: 'rect', invalid: null }, encoding: { ...box, color: cellColour(layout), tooltip } },
      {
        transform: [{ filter: "datum.kind === 'few'" }],
        // At size 4 a custom shape is drawn at its own scale, one unit per pixel.
        mark: {
          type: 'point',
          shape: hatchPath(layout.cellWidth - CELL_GAP, layout.cellHeight - CELL_GAP, 9),
          size: 4,
          color: HATCH,
          opacity: 1,
          // Lines no wider than a pixel take resvg a fifth of the time that wider ones do.
          strokeWidth: 1,
        },
        encoding: centre,
      },
      text('rateText', 'rateY', 0, { fontSize: 15, fontWeight: 600 }),
      text('intervalText', 'middle', 3, { fontSize: 11 }),
      text('countText', 'middle', 17, { fontSize: 11 }),
    ],
  };
}

const tooltip = [
  { field: 'row', title: 'Regime' },
  { field: 'column', title: 'Mix' },
  { field: 'rateText', title: 'Holds in' },
  { field: 'intervalText', title: 'Interval' },
  { field: 'countText', title: 'Windows counted' },
  { field: 'leftOut', title: 'Windows left out' },
];

const textColour = {
  condition: [
    { test: "datum.kind !== 'shown'", value: FAINT_INK },
    // Pure black: on the middle of the scale anything lighter falls below a contrast of 4.5.
    { test: 'datum.hasDarkText', value: '#000000' },
  ],
  value: '#ffffff',
};

/** The scale always spans 0 to 100%, so that colours mean the same in every figure. */
function cellColour({ cellsX, legendY }: HeatmapLayout) {
  return {
    condition: { test: "datum.kind !== 'shown'", value: NO_DATA },
    field: 'rate',
    type: 'quantitative',
    scale: { domain: [0, 1], scheme: COLOUR_SCHEME },
    legend: {
      title: 'Share of counted windows in which the claim holds',
      titleFontWeight: 400,
      titleFontSize: 11.5,
      titleColor: FAINT_INK,
      titleLimit: 0,
      labelFontSize: 11.5,
      labelColor: FAINT_INK,
      format: '.0%',
      values: [0, 0.25, 0.5, 0.75, 1],
      orient: 'none',
      direction: 'horizontal',
      legendX: cellsX,
      legendY,
      gradientLength: 320,
      gradientThickness: 12,
    },
  };
}

/** A position taken from the data as it is, in pixels. */
function pixels(field: string) {
  return { field, type: 'quantitative', scale: null, axis: null };
}
