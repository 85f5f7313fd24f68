import type { TopLevelSpec } from 'vega-lite';
import { type FigureTheme, figureConfig, figureTitle, PAPER, VEGA_LITE } from './figure-theme.js';

/** A specification curve as plain data: trials in rising order of their figure, with the choices that each made. */
export interface CurveFigure {
  readonly title: string;
  readonly subtitle: string;
  readonly points: readonly {
    readonly trial: string;
    /** Place among all trials, not only those drawn. */
    readonly rank: number;
    /** [fraction] */
    readonly reduction: number;
  }[];
  /** Choices below the curve, top to bottom: each alternative, and the ranks of the points that took it. */
  readonly choices: readonly { readonly axis: string; readonly level: string; readonly ranks: readonly number[] }[];
  /** The cut that is claimed [fraction]; null where none is. */
  readonly claimed: number | null;
}

/** Cuts below this are drawn at the edge: one hedge that doubles a drawdown would hide all others. */
export const LOWEST_DRAWN = -1;

/** The curve above, a strip of marks for each alternative below. */
export function curveSpec(figure: CurveFigure, width = 860, theme: FigureTheme = PAPER): TopLevelSpec {
  const { points, choices, claimed } = figure;
  const last = Math.max(1, points[points.length - 1]?.rank ?? 1);
  const labels = width < 520 ? 96 : 170;
  const inner = width - labels - 14;
  const x = { field: 'rank', type: 'quantitative', scale: { domain: [0, last], nice: false }, axis: null };
  const values = points.map((point) => ({ ...point, drawn: Math.max(LOWEST_DRAWN, point.reduction) }));
  const drawn = values.map((value) => value.drawn);
  const y = {
    field: 'drawn',
    type: 'quantitative',
    title: 'median cut',
    scale: { domain: [Math.min(0, ...drawn) - 0.02, Math.max(0.1, claimed ?? 0, ...drawn) + 0.04], nice: false },
    axis: { format: '.0%', tickCount: 6, minExtent: labels, maxExtent: labels, titleX: -48 },
  };
  const rows = choices.map(({ axis, level, ranks }, at) => ({
    row: at,
    axis,
    level,
    ticks: tickPath(ranks, inner / last),
  }));
  const row = {
    field: 'row',
    type: 'ordinal',
    title: null,
    scale: { domain: rows.map((each) => each.row) },
    axis: {
      labelExpr: `${JSON.stringify(rows.map(({ axis, level }) => `${axis}  ${level}`))}[datum.value]`,
      labelLimit: labels - 8,
      labelFontSize: width < 520 ? 9 : 10.5,
      grid: true,
      minExtent: labels,
      maxExtent: labels,
    },
  };
  const spec = {
    $schema: VEGA_LITE,
    description: `${figure.title}. ${figure.subtitle}`,
    background: theme.background,
    padding: 4,
    title: figureTitle(figure.title, figure.subtitle, width),
    vconcat: [
      {
        width: inner,
        height: width < 520 ? 170 : 230,
        layer: [
          {
            data: { values: [{ at: 0 }] },
            mark: { type: 'rule', color: theme.faintInk },
            encoding: { y: { ...y, field: 'at' } },
          },
          ...(claimed === null
            ? []
            : [
                {
                  data: { values: [{ at: claimed }] },
                  mark: { type: 'rule', color: theme.ink, strokeDash: [2, 3] },
                  encoding: { y: { ...y, field: 'at' } },
                },
                {
                  data: { values: [{ at: claimed, text: `claimed: ${Math.round(100 * claimed)}%` }] },
                  mark: { type: 'text', align: 'left', baseline: 'bottom', dy: -3, fontSize: 11.5, color: theme.ink },
                  encoding: { x: { value: 4 }, y: { ...y, field: 'at' }, text: { field: 'text' } },
                },
              ]),
          {
            data: { values },
            mark: { type: 'point', filled: true, size: points.length > 500 ? 9 : 22, opacity: 0.9 },
            encoding: {
              x,
              y,
              color:
                claimed === null
                  ? { value: theme.hedged }
                  : {
                      condition: { test: `datum.reduction >= ${claimed}`, value: theme.other },
                      value: theme.hedged,
                    },
              tooltip: [
                { field: 'trial', title: 'Trial' },
                { field: 'reduction', title: 'Median cut', format: '.1%' },
                { field: 'rank', title: 'Rank', format: ',' },
              ],
            },
          },
        ],
      },
      {
        width: inner,
        height: { step: width < 520 ? 11 : 13 },
        data: { values: rows },
        // All ticks of a row as one shape: tens of thousands of marks take Vega half a second. At size 4 a shape is
        // drawn at its own scale, one unit per pixel.
        mark: {
          type: 'point',
          size: 4,
          color: theme.hedged,
          opacity: 1,
          strokeWidth: Math.max(0.4, Math.min(2.5, (0.8 * inner) / points.length)),
        },
        encoding: { x: { value: 0 }, y: row, shape: { field: 'ticks', type: 'nominal', scale: null } },
      },
    ],
    spacing: 8,
    config: { ...figureConfig(theme), aria: false },
  };
  return spec as unknown as TopLevelSpec;
}

/** Height of a tick [px]. */
const TICK = 9;

/** Ticks side by side as an SVG path, their middles at height 0. */
function tickPath(ranks: readonly number[], pixelsPerRank: number): string {
  return ranks.map((rank) => `M${(rank * pixelsPerRank).toFixed(2)},${-TICK / 2}v${TICK}`).join('');
}
