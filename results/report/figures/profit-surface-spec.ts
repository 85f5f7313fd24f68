import type { TopLevelSpec } from 'vega-lite';
import type { BreakEvenReport } from '../../schemas/index.js';
import { signedPercent } from '../words/signed-percent.js';
import { wrapLines } from '../words/wrap-lines.js';

const FONT = 'Inter, "Helvetica Neue", Arial, sans-serif';
const INK = '#101418';
const FAINT_INK = '#5c666e';

/** Loss, nothing, gain: told apart with every common colour blindness. */
const COLOURS = ['#b35806', '#f7f7f7', '#542788'];

/** Return on the hedge's cost at which the scale of gains ends [fraction]. */
const LARGEST_GAIN = 5;

/** Where the colours get darker than mid grey (L* 49): white text contrasts more than black from there on. */
const LIGHT_TEXT_BELOW = -0.94;
const LIGHT_TEXT_ABOVE = 0.66 * LARGEST_GAIN;

const CELL_WIDTH = 74;
const CELL_HEIGHT = 40;
const PADDING = 24;
const CELLS_X = 132;
const CELLS_Y = 102;
const LINE_HEIGHT = 17;

/**
 * The profit surface as a Vega-Lite specification: a row per jump of the VIX, a column per days until it, each cell
 * coloured by the profit in percent of what the hedge cost.
 *
 * Every mark is placed in pixels, because without a canvas Vega can only guess how wide text is.
 */
export function profitSurfaceSpec(report: BreakEvenReport): TopLevelSpec {
  const { surface, grid, mix, sizing, friction, date, dataset, label, vix, cost, trial } = report;
  const width = CELLS_X + surface.tradingDays.length * CELL_WIDTH;
  const mapEnd = CELLS_Y + surface.jumps.length * CELL_HEIGHT;
  const caption = wrapLines(
    'Nothing happens until the jump: VVIX and the VX curve by maturity stay as on the day of the purchase. At the jump ' +
      'each future moves by its fitted elasticity to the VIX. Layers that expired before it settled at the VIX of the ' +
      `purchase. Cost: ${cost.toFixed(0)} USD for 10 condors, trial ${trial} of ${grid}. Data: ${dataset}` +
      `${label === '' ? '' : `, ${label}`}.`,
    Math.floor(width / 6.4),
  );
  const spec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: `Profit of the hedge ${mix} by jump of the VIX and days until it`,
    background: 'white',
    autosize: 'none',
    padding: PADDING,
    width,
    height: mapEnd + 76 + caption.length * LINE_HEIGHT,
    layer: [
      text(
        [{ text: `What ${mix} VIX calls bought on ${date} earn when the VIX jumps`, x: 0, y: 10 }],
        'left',
        20,
        INK,
        600,
      ),
      text(
        [{ text: `sizing: ${sizing} · friction: ${friction} · profit in percent of what the hedge cost`, x: 0, y: 38 }],
        'left',
        13,
        FAINT_INK,
      ),
      text([{ text: 'trading days until the jump', x: CELLS_X, y: 66 }], 'left', 12, FAINT_INK),
      text(columnNames(report), 'center', 13, INK, 600),
      text(rowNames(report, vix), 'right', 13, INK),
      cells(report, mapEnd + 18),
      text(
        caption.map((line, index) => ({ text: line, x: 0, y: mapEnd + 82 + index * LINE_HEIGHT })),
        'left',
        11.5,
        FAINT_INK,
      ),
    ],
    config: { font: FONT, aria: false, view: { stroke: null } },
  };
  return spec as unknown as TopLevelSpec;
}

interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

function text(values: readonly PlacedText[], align: string, fontSize: number, color: string, fontWeight = 400) {
  return {
    data: { values },
    mark: { type: 'text', align, baseline: 'middle', fontSize, fontWeight, color },
    encoding: { x: pixels('x'), y: pixels('y'), text: { field: 'text' } },
  };
}

function columnNames({ surface }: BreakEvenReport): PlacedText[] {
  return surface.tradingDays.map((after, column) => ({
    text: String(after),
    x: CELLS_X + (column + 0.5) * CELL_WIDTH,
    y: CELLS_Y - 14,
  }));
}

function rowNames({ surface }: BreakEvenReport, vix: number): PlacedText[] {
  return surface.jumps.map((jump, row) => ({
    text: `${signedPercent(jump)} · VIX ${(vix * (1 + jump)).toFixed(1)}`,
    x: CELLS_X - 12,
    y: CELLS_Y + (row + 0.5) * CELL_HEIGHT,
  }));
}

function cells({ surface, cost }: BreakEvenReport, legendY: number) {
  const values = surface.profit.flatMap((profits, row) =>
    profits.map((profit, column) => {
      const gain = profit / cost;
      return {
        gain,
        label: signedPercent(gain),
        left: CELLS_X + column * CELL_WIDTH,
        right: CELLS_X + (column + 1) * CELL_WIDTH,
        top: CELLS_Y + row * CELL_HEIGHT,
        bottom: CELLS_Y + (row + 1) * CELL_HEIGHT,
        x: CELLS_X + (column + 0.5) * CELL_WIDTH,
        y: CELLS_Y + (row + 0.5) * CELL_HEIGHT,
        hasLightText: gain < LIGHT_TEXT_BELOW || gain > LIGHT_TEXT_ABOVE,
      };
    }),
  );
  return {
    data: { values },
    layer: [
      {
        mark: { type: 'rect', stroke: 'white', strokeWidth: 2 },
        encoding: {
          x: pixels('left'),
          x2: { field: 'right' },
          y: pixels('top'),
          y2: { field: 'bottom' },
          color: gainColour(legendY),
        },
      },
      {
        mark: { type: 'text', baseline: 'middle', align: 'center', fontSize: 13 },
        encoding: {
          x: pixels('x'),
          y: pixels('y'),
          text: { field: 'label' },
          color: { condition: { test: 'datum.hasLightText', value: '#ffffff' }, value: '#000000' },
        },
      },
    ],
  };
}

/** The same scale in every picture: from all lost, over nothing, to five times the cost and more. */
function gainColour(legendY: number) {
  return {
    field: 'gain',
    type: 'quantitative',
    scale: { domain: [-1, 0, LARGEST_GAIN], range: COLOURS, clamp: true, interpolate: 'lab' },
    legend: {
      title: 'Profit over cost; beyond +500% the colour stays',
      titleFontWeight: 400,
      titleFontSize: 11.5,
      titleColor: FAINT_INK,
      titleLimit: 0,
      labelFontSize: 11.5,
      labelColor: FAINT_INK,
      format: '+.0%',
      values: [-1, 0, 1, 2, 3, 4, LARGEST_GAIN],
      orient: 'none',
      direction: 'horizontal',
      legendX: CELLS_X,
      legendY,
      gradientLength: 480,
      gradientThickness: 12,
    },
  };
}

/** A position taken from the data as it is, in pixels. */
function pixels(field: string) {
  return { field, type: 'quantitative', scale: null, axis: null };
}
